-- title-vi: Không đủ điều kiện chỉ vì một điều khoản
-- title-en: Ineligible on one clause only
-- vi: Kết luận không đủ điều kiện mà chỉ một điều khoản không đạt, không điều khoản nào còn thiếu thông tin: sai ở điều ấy thì kết luận sai.
-- en: Ineligible decisions in which one clause is not met and none is unknown: a mistake there is a mistake in the verdict.
-- column: entry VARCHAR
--   vi: Mục
--   en: Entry
-- column: dossier VARCHAR
--   vi: Hồ sơ
--   en: Dossier
-- column: candidate VARCHAR
--   vi: Ứng viên
--   en: Candidate
-- column: plan VARCHAR
--   vi: Kế hoạch
--   en: Plan
-- column: clause VARCHAR
--   vi: Điều khoản
--   en: Clause
-- column: reason VARCHAR
--   vi: Vì sao
--   en: Why
SELECT
  any_value(entry) AS entry,
  any_value(dossier_id) AS dossier,
  any_value(candidate_name) AS candidate,
  any_value(plan) AS plan,
  min(clause) FILTER (outcome = 'NOT_MET') AS clause,
  any_value(said(reason_vi, reason_en)) FILTER (outcome = 'NOT_MET') AS reason
FROM
  findings
WHERE
  verdict = 'INELIGIBLE'
GROUP BY
  run,
  seq
HAVING
  count(*) FILTER (outcome = 'NOT_MET') = 1
  AND count(*) FILTER (outcome = 'UNKNOWN') = 0
ORDER BY
  run,
  seq
