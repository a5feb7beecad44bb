-- vi: Mỗi dòng một lưu ý của một kết luận.
-- en: One row a note of a decision.
-- reads: decision STRUCT("dossier" STRUCT("id" VARCHAR), "plan" STRUCT("id" VARCHAR, "award" VARCHAR, "period" VARCHAR), "candidate" STRUCT("name" VARCHAR), "verdict" VARCHAR, "notes" STRUCT("code" VARCHAR, "clause" VARCHAR, "text" STRUCT("vi" VARCHAR, "en" VARCHAR))[])
-- column: run INTEGER
--   vi: số của lượt
--   en: number of the run
-- column: seq BIGINT
--   vi: số của mục trong lượt
--   en: number of the entry in its run
-- column: entry VARCHAR
--   vi: địa chỉ của mục, LƯỢT:SỐ
--   en: address of the entry, RUN:SEQ
-- column: plan VARCHAR
--   vi: mã kế hoạch
--   en: id of the plan
-- column: award VARCHAR
--   vi: mã khen thưởng
--   en: id of the award
-- column: period VARCHAR
--   vi: kỳ xét
--   en: period of the award
-- column: dossier_id VARCHAR
--   vi: mã hồ sơ
--   en: id of the dossier
-- column: candidate_name VARCHAR
--   vi: tên ứng viên như hồ sơ ghi
--   en: name of the candidate, as stated
-- column: verdict VARCHAR
--   vi: kết luận: ELIGIBLE, INELIGIBLE, UNDETERMINED
--   en: the verdict: ELIGIBLE, INELIGIBLE, UNDETERMINED
-- column: code VARCHAR
--   vi: mã lưu ý, như SETTING_UNSET
--   en: code of the note, such as SETTING_UNSET
-- column: clause VARCHAR
--   vi: điều khoản; NULL khi không gắn với điều khoản
--   en: the clause; NULL where there is none
-- column: text_vi VARCHAR
--   vi: lời, tiếng Việt
--   en: the text, in Vietnamese
-- column: text_en VARCHAR
--   vi: lời, tiếng Anh
--   en: the text, in English
SELECT
  run,
  seq,
  run || ':' || seq AS entry,
  decision.plan.id AS plan,
  decision.plan.award AS award,
  decision.plan.period AS period,
  decision.dossier.id AS dossier_id,
  decision.candidate.name AS candidate_name,
  decision.verdict AS verdict,
  note.code AS code,
  note.clause AS clause,
  note.text.vi AS text_vi,
  note.text.en AS text_en
FROM
  (
    SELECT
      CAST(regexp_extract(filename, '([0-9]+)[.]jsonl[.]zst$', 1) AS INTEGER) AS run,
      seq, decision, unnest(decision.notes) AS note
    FROM
      lines
    WHERE
      type = 'decision'
  )
