-- vi: Mỗi dòng một lượt đã đóng.
-- en: One row a closed run.
-- column: run INTEGER
--   vi: số của lượt
--   en: number of the run
-- column: id VARCHAR
--   vi: mã của lượt, gồm số và 12 ký tự đầu của mã chốt
--   en: id of the run: its number and the first 12 characters of its head
-- column: head VARCHAR
--   vi: mã chốt: SHA-256 của dòng cuối
--   en: the head: SHA-256 of the last line
-- column: previous_head VARCHAR
--   vi: mã chốt của lượt trước
--   en: head of the run before
-- column: started_at TIMESTAMP
--   vi: lúc bắt đầu, giờ UTC
--   en: when it began, UTC
-- column: ended_at TIMESTAMP
--   vi: lúc kết thúc, giờ UTC
--   en: when it ended, UTC
-- column: command VARCHAR
--   vi: evaluate, select
--   en: evaluate, select
-- column: arguments VARCHAR[]
--   vi: dòng lệnh sau tên lệnh
--   en: the command line after the command
-- column: language VARCHAR
--   vi: vi, en
--   en: vi, en
-- column: as_of DATE
--   vi: --as-of
--   en: --as-of
-- column: readings MAP(VARCHAR, VARCHAR)
--   vi: --reading: {mã: cách}
--   en: --reading: {id: option}
-- column: settings MAP(VARCHAR, VARCHAR)
--   vi: --set: {mã: ngày}
--   en: --set: {key: day}
-- column: decided_on DATE
--   vi: --decided-on
--   en: --decided-on
-- column: dossiers VARCHAR
--   vi: full: giữ hồ sơ; hash: chỉ giữ mã băm
--   en: full: dossiers are kept; hash: their hashes alone
-- column: mask VARCHAR[]
--   vi: các trường bị che
--   en: the fields left out
-- column: exit INTEGER
--   vi: mã thoát của lệnh
--   en: exit code of the command
-- column: eligible BIGINT
--   vi: số hồ sơ đủ điều kiện
--   en: how many were eligible
-- column: ineligible BIGINT
--   vi: số hồ sơ không đủ điều kiện
--   en: how many were ineligible
-- column: undetermined BIGINT
--   vi: số hồ sơ chưa xác định
--   en: how many were undetermined
-- column: refused BIGINT
--   vi: số hồ sơ không xét được
--   en: how many could not be decided
-- column: signed BOOLEAN
--   vi: lượt có chữ ký; chưa nói chữ ký đúng, xem audit verify
--   en: whether it bears a signature; that it is right, audit verify says
-- column: key VARCHAR
--   vi: khóa công khai, base64
--   en: the public key, base64
-- column: xetkhen VARCHAR
--   vi: phiên bản chương trình
--   en: version of the program
-- column: drools VARCHAR
--   vi: phiên bản Drools
--   en: version of Drools
-- column: java VARCHAR
--   vi: phiên bản Java
--   en: version of Java
SELECT
  run,
  format('{:06d}-{}', run, left(hash, 12)) AS id,
  hash AS head,
  closing ->> '$.previousHead' AS previous_head,
  began AS started_at,
  TRY_CAST(ended ->> '$.endedAt' AS TIMESTAMP) AS ended_at,
  command,
  CAST(begun -> '$.arguments' AS VARCHAR[]) AS arguments,
  begun ->> '$.language' AS language,
  TRY_CAST(begun ->> '$.conditions.asOf' AS DATE) AS as_of,
  CAST(begun -> '$.conditions.readings' AS MAP(VARCHAR, VARCHAR)) AS readings,
  CAST(begun -> '$.conditions.settings' AS MAP(VARCHAR, VARCHAR)) AS settings,
  TRY_CAST(begun ->> '$.conditions.decidedOn' AS DATE) AS decided_on,
  begun ->> '$.dossiers' AS dossiers,
  CAST(begun -> '$.mask' AS VARCHAR[]) AS mask,
  CAST(ended ->> '$.exit' AS INTEGER) AS exit,
  CAST(ended ->> '$.counts.eligible' AS BIGINT) AS eligible,
  CAST(ended ->> '$.counts.ineligible' AS BIGINT) AS ineligible,
  CAST(ended ->> '$.counts.undetermined' AS BIGINT) AS undetermined,
  CAST(ended ->> '$.counts.refused' AS BIGINT) AS refused,
  (closing ->> '$.signature') IS NOT NULL AS signed,
  closing ->> '$.key' AS key,
  begun ->> '$.engine.xetkhen' AS xetkhen,
  begun ->> '$.engine.drools' AS drools,
  begun ->> '$.java' AS java
FROM
  own.started
