-- vi: Mỗi dòng một tổ hợp cách hiểu khác làm đổi kết luận.
-- en: One row a set of other readings under which the verdict would differ.
-- reads: decision STRUCT("dossier" STRUCT("id" VARCHAR), "plan" STRUCT("id" VARCHAR, "award" VARCHAR, "period" VARCHAR), "candidate" STRUCT("name" VARCHAR), "verdict" VARCHAR, "sensitivity" STRUCT("readings" MAP(VARCHAR, VARCHAR), "verdict" VARCHAR)[])
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
-- column: readings MAP(VARCHAR, VARCHAR)
--   vi: các cách hiểu khác: {mã: cách}
--   en: the other options: {id: option}
-- column: verdict_otherwise VARCHAR
--   vi: kết luận khi đó
--   en: the verdict then
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
  other.readings AS readings,
  other.verdict AS verdict_otherwise
FROM
  (
    SELECT
      CAST(regexp_extract(filename, '([0-9]+)[.]jsonl[.]zst$', 1) AS INTEGER) AS run,
      seq, decision, unnest(decision.sensitivity) AS other
    FROM
      lines
    WHERE
      type = 'decision'
  )
