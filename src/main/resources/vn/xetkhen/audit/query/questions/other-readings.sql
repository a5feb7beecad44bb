-- title-vi: Xét theo cách hiểu khác mặc định
-- title-en: Decided under other readings than the default
-- vi: Kết luận dùng một cách hiểu khác cách mặc định mà kế hoạch (bộ quy tắc đã lưu) nêu.
-- en: Decisions under a reading other than the default that the recorded pack names.
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
-- column: reading VARCHAR
--   vi: Điểm chưa rõ
--   en: Reading
-- column: used VARCHAR
--   vi: Đã dùng
--   en: Used
-- column: default_option VARCHAR
--   vi: Mặc định
--   en: Default
SELECT
  entry,
  dossier_id AS dossier,
  candidate_name AS candidate,
  decided.plan,
  verdict,
  used.key AS reading,
  used.value AS used,
  default_option
FROM
  (
    SELECT
      *,
      unnest(map_entries(readings)) AS used
    FROM
      decisions
  ) decided
  JOIN pack_readings ON pack_readings.rules_sha256 = decided.rules_sha256
  AND pack_readings.plan = decided.plan
  AND pack_readings.reading = used.key
WHERE
  used.value <> default_option
ORDER BY
  run,
  seq,
  reading
