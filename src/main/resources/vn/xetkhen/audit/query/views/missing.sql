-- vi: Mỗi dòng một điều phải bổ sung của một kết luận chưa xác định.
-- en: One row a thing to supply of an UNDETERMINED decision.
-- reads: decision STRUCT("dossier" STRUCT("id" VARCHAR), "plan" STRUCT("id" VARCHAR, "award" VARCHAR, "period" VARCHAR), "candidate" STRUCT("name" VARCHAR), "verdict" VARCHAR, "missing" STRUCT("pointer" VARCHAR, "entry" JSON, "fields" VARCHAR[], "action" VARCHAR, "clauses" VARCHAR[], "ask" STRUCT("vi" VARCHAR, "en" VARCHAR))[])
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
-- column: pointer VARCHAR
--   vi: con trỏ JSON tới chỗ phải bổ sung
--   en: JSON pointer of what is missing
-- column: fact JSON
--   vi: các trường nhận ra mục ấy
--   en: the identity fields of the fact
-- column: fields VARCHAR[]
--   vi: các trường chưa biết
--   en: the fields that are not known
-- column: action VARCHAR
--   vi: SUPPLY, AWAIT, SET
--   en: SUPPLY, AWAIT, SET
-- column: clauses VARCHAR[]
--   vi: các điều khoản đang chờ
--   en: the clauses that wait for it
-- column: ask_vi VARCHAR
--   vi: điều cần hỏi, tiếng Việt
--   en: what to ask for, in Vietnamese
-- column: ask_en VARCHAR
--   vi: điều cần hỏi, tiếng Anh
--   en: what to ask for, in English
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
  lack.pointer AS pointer,
  lack.entry AS fact,
  lack.fields AS fields,
  lack.action AS action,
  lack.clauses AS clauses,
  lack.ask.vi AS ask_vi,
  lack.ask.en AS ask_en
FROM
  (
    SELECT
      CAST(regexp_extract(filename, '([0-9]+)[.]jsonl[.]zst$', 1) AS INTEGER) AS run,
      seq, decision, unnest(decision.missing) AS lack
    FROM
      lines
    WHERE
      type = 'decision'
  )
