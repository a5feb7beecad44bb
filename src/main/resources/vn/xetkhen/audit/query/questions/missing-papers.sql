-- title-vi: Thiếu gì nhiều nhất
-- title-en: What is missing most often
-- vi: Điều phải bổ sung của các kết luận chưa xác định, đếm theo số kết luận.
-- en: What undetermined decisions wait for, by how many decisions.
-- column: plan VARCHAR
--   vi: Kế hoạch
--   en: Plan
-- column: ask VARCHAR
--   vi: Cần bổ sung
--   en: To be supplied
-- column: action VARCHAR
--   vi: Cách
--   en: How
-- column: decisions BIGINT
--   vi: Số kết luận
--   en: Decisions
-- column: example VARCHAR
--   vi: Ví dụ
--   en: Example
SELECT
  plan,
  said(ask_vi, ask_en) AS ask,
  action,
  count(DISTINCT (run, seq)) AS decisions,
  arg_min(entry, (run, seq)) AS example
FROM
  missing
GROUP BY
  ALL
ORDER BY
  decisions DESC,
  plan,
  ask,
  action
