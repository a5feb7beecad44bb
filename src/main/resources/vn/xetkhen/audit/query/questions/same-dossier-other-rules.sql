-- title-vi: Cùng hồ sơ, quy tắc khác
-- title-en: Same dossier, other rules
-- vi: Hồ sơ giống từng byte được xét theo những bản quy tắc khác nhau, và kết luận mỗi lần.
-- en: Dossiers that are the same byte for byte and were decided under different versions of the rules, with the verdicts.
-- column: dossier VARCHAR
--   vi: Hồ sơ
--   en: Dossier
-- column: candidate VARCHAR
--   vi: Ứng viên
--   en: Candidate
-- column: plan VARCHAR
--   vi: Kế hoạch
--   en: Plan
-- column: rules VARCHAR
--   vi: Bản quy tắc
--   en: Rules
-- column: verdicts VARCHAR
--   vi: Kết luận
--   en: Verdicts
-- column: changed BOOLEAN
--   vi: Kết luận đổi
--   en: Verdict changed
SELECT
  arg_min(dossier_id, (run, seq)) AS dossier,
  arg_min(candidate_name, (run, seq)) AS candidate,
  plan,
  string_agg(entry || ' ' || left(rules_sha256, 12), ', ' ORDER BY run, seq) AS rules,
  string_agg(entry || ' ' || verdict, ', ' ORDER BY run, seq) AS verdicts,
  count(DISTINCT verdict) > 1 AS changed
FROM
  decisions
WHERE
  dossier_sha256 <> '[masked]'
GROUP BY
  dossier_sha256,
  plan
HAVING
  count(DISTINCT rules_sha256) > 1
ORDER BY
  changed DESC,
  min((run, seq))
