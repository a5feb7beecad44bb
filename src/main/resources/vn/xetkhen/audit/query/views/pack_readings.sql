-- vi: Mỗi dòng một điểm chưa rõ của một bộ quy tắc được lưu, với cách hiểu mặc định của kế hoạch.
-- en: One row an unclear point of a recorded pack, with the plan's default.
-- column: rules_sha256 VARCHAR
--   vi: mã băm quy tắc
--   en: hash of the rules
-- column: plan VARCHAR
--   vi: mã kế hoạch
--   en: id of the plan
-- column: reading VARCHAR
--   vi: mã điểm chưa rõ
--   en: id of the reading
-- column: default_option VARCHAR
--   vi: cách hiểu mặc định
--   en: the option by default
-- column: question_vi VARCHAR
--   vi: câu hỏi, tiếng Việt
--   en: the question, in Vietnamese
-- column: question_en VARCHAR
--   vi: câu hỏi, tiếng Anh
--   en: the question, in English
SELECT
  rules_sha256,
  plan,
  reading,
  default_option,
  question_vi,
  question_en
FROM
  own.declared
