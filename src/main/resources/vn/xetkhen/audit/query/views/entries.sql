-- vi: Mỗi dòng một mục của một lượt, nguyên như đã lưu.
-- en: One row an entry of a run, as recorded.
-- reads: prev VARCHAR
-- reads: source VARCHAR
-- reads: line BIGINT
-- reads: dossier JSON
-- reads: omissions JSON
-- reads: sha256 VARCHAR
-- reads: decision JSON
-- reads: refusal JSON
-- reads: selection JSON
-- column: run INTEGER
--   vi: số của lượt
--   en: number of the run
-- column: seq BIGINT
--   vi: số của mục trong lượt
--   en: number of the entry in its run
-- column: entry VARCHAR
--   vi: địa chỉ của mục, LƯỢT:SỐ
--   en: address of the entry, RUN:SEQ
-- column: type VARCHAR
--   vi: decision, refusal, selection
--   en: decision, refusal, selection
-- column: prev VARCHAR
--   vi: mã băm của dòng trước
--   en: hash of the line before
-- column: source VARCHAR
--   vi: tệp hồ sơ như đã nêu
--   en: the dossier's file as it was named
-- column: line BIGINT
--   vi: dòng trong tệp .jsonl
--   en: line of a .jsonl
-- column: dossier JSON
--   vi: hồ sơ: sha256, text, base64
--   en: the dossier: sha256, text, base64
-- column: omissions JSON
--   vi: những chỗ che
--   en: what was left out
-- column: sha256 VARCHAR
--   vi: SHA-256 của content như đã ghi
--   en: SHA-256 of the content, as written
-- column: content JSON
--   vi: xetkhen.decision/1, xetkhen.refusal/1 hoặc xetkhen.selection/1
--   en: xetkhen.decision/1, xetkhen.refusal/1 or xetkhen.selection/1
SELECT
  run,
  seq,
  run || ':' || seq AS entry,
  type,
  prev,
  source,
  line,
  dossier,
  omissions,
  sha256,
  coalesce(decision, refusal, selection) AS content
FROM
  (
    SELECT
      CAST(regexp_extract(filename, '([0-9]+)[.]jsonl[.]zst$', 1) AS INTEGER) AS run,
      *
    FROM
      lines
    WHERE
      type IN ('decision', 'refusal', 'selection')
  )
