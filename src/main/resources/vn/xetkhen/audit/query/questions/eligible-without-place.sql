-- title-vi: Đủ điều kiện mà không được suất
-- title-en: Eligible without a place
-- vi: Ứng viên đủ điều kiện mà xếp suất không được đề nghị, và vì sao.
-- en: Eligible candidates that were not proposed when the places were filled, and why.
-- column: entry VARCHAR
--   vi: Mục
--   en: Entry
-- column: dossier VARCHAR
--   vi: Hồ sơ
--   en: Dossier
-- column: candidate VARCHAR
--   vi: Ứng viên
--   en: Candidate
-- column: award VARCHAR
--   vi: Khen thưởng
--   en: Award
-- column: status VARCHAR
--   vi: Kết quả
--   en: Status
-- column: position BIGINT
--   vi: Thứ tự
--   en: Position
-- column: reason VARCHAR
--   vi: Vì sao
--   en: Why
SELECT
  entry,
  dossier_id AS dossier,
  candidate_name AS candidate,
  award,
  status,
  position,
  said(reason_vi, reason_en) AS reason
FROM
  selections
WHERE
  verdict = 'ELIGIBLE'
  AND status <> 'PROPOSED'
ORDER BY
  run,
  plan,
  award,
  period,
  group_id,
  position NULLS LAST,
  dossier
