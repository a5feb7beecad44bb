-- title-vi: Suýt đạt
-- title-en: Near misses
-- vi: Quyết định không đủ điều kiện mà một giá trị có thể làm đổi kết luận chỉ thiếu ít, gần nhất trước trong từng đơn vị tính: ngày (DAYS), hạng (RANKS), điểm phần trăm (POINTS), bậc (STEPS).
-- en: Ineligible decisions in which a value that could change the verdict falls short, the nearest first within each unit: DAYS, RANKS, POINTS (percentage points), STEPS.
-- column: entry VARCHAR
--   vi: Mục
--   en: Entry
-- column: dossier VARCHAR
--   vi: Hồ sơ
--   en: Dossier
-- column: candidate VARCHAR
--   vi: Ứng viên
--   en: Candidate
-- column: clause VARCHAR
--   vi: Điều khoản
--   en: Clause
-- column: field VARCHAR
--   vi: Trường
--   en: Field
-- column: actual JSON
--   vi: Hồ sơ ghi
--   en: Stated
-- column: required JSON
--   vi: Yêu cầu
--   en: Required
-- column: distance DOUBLE
--   vi: Còn thiếu
--   en: Short by
-- column: unit VARCHAR
--   vi: Đơn vị tính
--   en: Unit
SELECT
  tests.entry,
  tests.dossier_id AS dossier,
  tests.candidate_name AS candidate,
  clause,
  field,
  actual,
  required,
  distance,
  unit
FROM
  tests
  JOIN decisions ON decisions.run = tests.run
  AND decisions.seq = tests.seq
WHERE
  tests.verdict = 'INELIGIBLE'
  AND outcome = 'NOT_MET'
  AND distance IS NOT NULL
  AND list_contains(flatten(remedies), check_id)
  AND (
    reading IS NULL
    OR list_contains(options, readings[reading])
  )
ORDER BY
  unit,
  distance,
  tests.run,
  tests.seq,
  check_id,
  pointer
