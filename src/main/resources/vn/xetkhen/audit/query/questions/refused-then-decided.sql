-- title-vi: Không xét được rồi xét được
-- title-en: Refused first, decided later
-- vi: Hồ sơ lúc đầu không xét được (sai định dạng), về sau được xét: cái gì đã sửa?
-- en: Dossiers that could not be decided at first and were decided later: what was mended?
-- column: dossier VARCHAR
--   vi: Hồ sơ
--   en: Dossier
-- column: refused VARCHAR
--   vi: Không xét được
--   en: Refused
-- column: first_problem VARCHAR
--   vi: Lỗi
--   en: Problem
-- column: decided VARCHAR
--   vi: Xét được
--   en: Decided
-- column: verdict VARCHAR
--   vi: Kết luận
--   en: Verdict
WITH
  turned_away AS (
    SELECT
      dossier_id,
      arg_min(run, (run, seq)) AS run,
      arg_min(seq, (run, seq)) AS seq,
      arg_min(entry, (run, seq)) AS entry,
      arg_min(message, (run, seq, problem_line, problem_column)) AS message
    FROM
      refusals
    WHERE
      dossier_id IS NOT NULL
      AND dossier_id <> '[masked]'
    GROUP BY
      dossier_id
  )
SELECT
  turned_away.dossier_id AS dossier,
  any_value(turned_away.entry) AS refused,
  any_value(turned_away.message) AS first_problem,
  arg_min(decisions.entry, (decisions.run, decisions.seq)) AS decided,
  arg_min(decisions.verdict, (decisions.run, decisions.seq)) AS verdict
FROM
  turned_away
  JOIN decisions ON decisions.dossier_id = turned_away.dossier_id
  AND (decisions.run, decisions.seq) > (turned_away.run, turned_away.seq)
GROUP BY
  turned_away.dossier_id
ORDER BY
  any_value(turned_away.run),
  any_value(turned_away.seq)
