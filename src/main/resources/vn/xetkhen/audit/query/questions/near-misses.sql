-- title-vi: Suýt đạt
-- title-en: Near misses
-- vi: Kết luận không đủ điều kiện mà chỉ cần một giá trị đạt yêu cầu là đủ điều kiện, gần nhất trước trong từng đơn vị tính: ngày, bậc xếp hạng, điểm phần trăm, mức xếp loại. Kết luận phải đổi nhiều giá trị cùng lúc không có ở đây.
-- en: Ineligible decisions in which a single value, had it met what is required, would have made the candidate eligible, the nearest first within each unit: days, ranks, percentage points, steps. Decisions in which several values would have to change together are not here.
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
-- column: distance DOUBLE
--   vi: Còn thiếu
--   en: Short by
-- column: unit VARCHAR
--   vi: Đơn vị tính
--   en: Unit
-- column: reason VARCHAR
--   vi: Vì sao
--   en: Why
SELECT
  short.entry,
  short.dossier_id AS dossier,
  short.candidate_name AS candidate,
  short.clause,
  short.distance,
  short.unit,
  said(reason_vi, reason_en) AS reason
FROM
  (
    SELECT
      *,
      count(*) FILTER (outcome IN ('NOT_MET', 'UNKNOWN')) OVER (
        PARTITION BY run, seq, check_id, options, pointer
      ) AS of_fact,
      count(*) FILTER (outcome IN ('NOT_MET', 'UNKNOWN')) OVER (
        PARTITION BY run, seq, check_id, options
      ) AS of_check
    FROM
      tests
    WHERE
      verdict = 'INELIGIBLE'
  ) short
  JOIN checks ON checks.run = short.run
  AND checks.seq = short.seq
  AND checks.check_id = short.check_id
  AND checks.options IS NOT DISTINCT FROM short.options
  JOIN decisions ON decisions.run = short.run
  AND decisions.seq = short.seq
  JOIN findings ON findings.run = short.run
  AND findings.seq = short.seq
  AND findings.clause = short.clause
WHERE
  short.outcome = 'NOT_MET'
  AND short.distance IS NOT NULL
  AND list_contains(remedies, [short.check_id])
  AND CASE upper(quantifier)
    WHEN 'NONE' THEN false
    WHEN 'EACH' THEN of_check = 1
    ELSE of_fact = 1
  END
  AND (
    short.reading IS NULL
    OR list_contains(short.options, readings[short.reading])
  )
ORDER BY
  short.unit,
  short.distance,
  short.run,
  short.seq,
  short.check_id,
  short.pointer
