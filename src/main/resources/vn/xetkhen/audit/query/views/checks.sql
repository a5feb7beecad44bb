-- vi: Mỗi dòng một phép kiểm tra của một điều khoản.
-- en: One row a check of a clause.
-- reads: decision STRUCT("dossier" STRUCT("id" VARCHAR), "plan" STRUCT("id" VARCHAR, "award" VARCHAR, "period" VARCHAR), "candidate" STRUCT("name" VARCHAR), "verdict" VARCHAR, "findings" STRUCT("clause" VARCHAR, "checks" STRUCT("id" VARCHAR, "quantifier" VARCHAR, "choice" STRUCT("reading" VARCHAR, "options" VARCHAR[]), "outcome" VARCHAR, "rule" STRUCT("file" VARCHAR, "line" BIGINT))[])[])
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
-- column: clause VARCHAR
--   vi: điều khoản
--   en: id of the clause
-- column: check_id VARCHAR
--   vi: tên quy tắc
--   en: name of the rule
-- column: quantifier VARCHAR
--   vi: the, some, each, none, total
--   en: the, some, each, none, total
-- column: reading VARCHAR
--   vi: điểm chưa rõ mà phép kiểm tra phụ thuộc; NULL khi không có
--   en: the reading that gave the rule a value; NULL where none did
-- column: options VARCHAR[]
--   vi: các cách hiểu dùng giá trị này
--   en: the options that use this value
-- column: outcome VARCHAR
--   vi: MET, NOT_MET, UNKNOWN, NOT_APPLICABLE
--   en: MET, NOT_MET, UNKNOWN, NOT_APPLICABLE
-- column: rule_file VARCHAR
--   vi: tệp quy tắc
--   en: file of the rule
-- column: rule_line BIGINT
--   vi: dòng của quy tắc
--   en: line of the rule
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
  clause,
  checked.id AS check_id,
  checked.quantifier AS quantifier,
  checked.choice.reading AS reading,
  checked.choice.options AS options,
  checked.outcome AS outcome,
  checked.rule.file AS rule_file,
  checked.rule.line AS rule_line
FROM
  (
    SELECT
      run,
      seq,
      decision,
      finding.clause AS clause,
      unnest(finding.checks) AS checked
    FROM
      (
        SELECT
          CAST(regexp_extract(filename, '([0-9]+)[.]jsonl[.]zst$', 1) AS INTEGER) AS run,
          seq, decision, unnest(decision.findings) AS finding
        FROM
          lines
        WHERE
          type = 'decision'
      )
  )
