-- title-vi: Kết luận phụ thuộc cách hiểu
-- title-en: Verdicts that depend on a reading
-- vi: Kết luận mà hiểu khác một điểm chưa rõ của kế hoạch thì đổi; nhiều cách hiểu trong một ô là phải đổi cùng nhau.
-- en: Decisions whose verdict another reading of an unclear point would change; several readings in one cell have to change together.
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
-- column: verdict VARCHAR
--   vi: Kết luận
--   en: Verdict
-- column: instead VARCHAR
--   vi: Hiểu khác
--   en: Read instead
-- column: then VARCHAR
--   vi: Kết luận khi đó
--   en: Verdict then
SELECT
  entry,
  dossier_id AS dossier,
  candidate_name AS candidate,
  plan,
  verdict,
  array_to_string(list_transform(map_entries(readings), lambda r: r.key || '=' || r.value), ', ') AS instead,
  verdict_otherwise AS "then"
FROM
  sensitivity
ORDER BY
  run,
  seq,
  instead
