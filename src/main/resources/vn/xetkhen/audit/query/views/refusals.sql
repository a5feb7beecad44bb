-- vi: Mỗi dòng một lỗi của một hồ sơ không xét được.
-- en: One row a problem of a dossier that could not be decided.
-- reads: source VARCHAR
-- reads: line BIGINT
-- reads: dossier STRUCT("sha256" VARCHAR)
-- reads: omissions STRUCT("pointer" VARCHAR)[]
-- reads: refusal STRUCT("dossier" JSON, "problems" STRUCT("pointer" VARCHAR, "line" BIGINT, "column" BIGINT, "message" VARCHAR)[])
-- column: run INTEGER
--   vi: số của lượt
--   en: number of the run
-- column: seq BIGINT
--   vi: số của mục trong lượt
--   en: number of the entry in its run
-- column: entry VARCHAR
--   vi: địa chỉ của mục, LƯỢT:SỐ
--   en: address of the entry, RUN:SEQ
-- column: recorded_at TIMESTAMP
--   vi: lúc lượt bắt đầu, giờ UTC
--   en: when the run began, UTC
-- column: source VARCHAR
--   vi: tệp hồ sơ như đã nêu
--   en: the dossier's file as it was named
-- column: line BIGINT
--   vi: dòng trong tệp .jsonl; NULL khi là cả tệp
--   en: line of a .jsonl; NULL for a whole file
-- column: dossier_id VARCHAR
--   vi: mã hồ sơ; NULL khi không đọc được
--   en: id of the dossier; NULL where it is not known
-- column: dossier_sha256 VARCHAR
--   vi: SHA-256 của các byte hồ sơ; NULL khi không đọc được hoặc có chỗ che
--   en: SHA-256 of the dossier's bytes; NULL where it could not be read, or something is left out
-- column: pointer VARCHAR
--   vi: con trỏ JSON tới chỗ lỗi
--   en: JSON pointer of the problem
-- column: problem_line BIGINT
--   vi: dòng của lỗi trong hồ sơ
--   en: line of the problem in the dossier
-- column: problem_column BIGINT
--   vi: cột của lỗi
--   en: column of the problem
-- column: message VARCHAR
--   vi: lời báo lỗi, bằng ngôn ngữ của lượt
--   en: the message, in the language of the run
-- column: masked BOOLEAN
--   vi: mục có chỗ che
--   en: whether something is left out of the entry
SELECT
  entries.run,
  seq,
  entries.run || ':' || seq AS entry,
  started.began AS recorded_at,
  source,
  line,
  dossier_id,
  dossier_sha256,
  problem.pointer AS pointer,
  problem.line AS problem_line,
  problem.column AS problem_column,
  problem.message AS message,
  masked
FROM
  (
    SELECT
      CAST(regexp_extract(filename, '([0-9]+)[.]jsonl[.]zst$', 1) AS INTEGER) AS run,
      seq,
      source,
      line,
      coalesce(refusal.dossier ->> '$.id', refusal.dossier ->> '$') AS dossier_id,
      dossier.sha256 AS dossier_sha256,
      len(omissions) > 0 AS masked,
      unnest(refusal.problems) AS problem
    FROM
      lines
    WHERE
      type = 'refusal'
  ) entries
  JOIN own.started ON started.run = entries.run
