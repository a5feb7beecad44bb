-- vi: Mỗi dòng một phép thử: một trường của một mục trong hồ sơ, so với một yêu cầu.
-- en: One row a test: a field of a fact, compared with what is required.
-- reads: decision STRUCT("dossier" STRUCT("id" VARCHAR), "plan" STRUCT("id" VARCHAR, "award" VARCHAR, "period" VARCHAR), "candidate" STRUCT("name" VARCHAR), "verdict" VARCHAR, "findings" STRUCT("clause" VARCHAR, "checks" STRUCT("id" VARCHAR, "quantifier" VARCHAR, "choice" STRUCT("reading" VARCHAR, "options" VARCHAR[]), "outcome" VARCHAR, "rule" STRUCT("file" VARCHAR, "line" BIGINT), "rows" STRUCT("pointer" VARCHAR, "entry" JSON, "tests" STRUCT("field" VARCHAR, "op" VARCHAR, "actual" JSON, "required" JSON, "outcome" VARCHAR, "distance" VARCHAR, "unit" VARCHAR, "at" VARCHAR, "against" VARCHAR)[])[])[])[])
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
-- column: reading VARCHAR
--   vi: điểm chưa rõ mà phép kiểm tra phụ thuộc; NULL khi không có
--   en: the reading that gave the rule a value; NULL where none did
-- column: options VARCHAR[]
--   vi: các cách hiểu dùng giá trị này
--   en: the options that use this value
-- column: check_outcome VARCHAR
--   vi: kết quả của phép kiểm tra
--   en: outcome of the check
-- column: pointer VARCHAR
--   vi: con trỏ JSON tới mục trong hồ sơ; NULL khi hồ sơ không có
--   en: JSON pointer of the fact; NULL where it is not there
-- column: fact JSON
--   vi: các trường nhận ra mục ấy
--   en: the identity fields of the fact
-- column: field VARCHAR
--   vi: trường
--   en: the field
-- column: op VARCHAR
--   vi: phép so
--   en: the comparison
-- column: actual JSON
--   vi: điều hồ sơ ghi
--   en: what the dossier states
-- column: required JSON
--   vi: điều được yêu cầu
--   en: what is required
-- column: outcome VARCHAR
--   vi: kết quả của phép thử
--   en: outcome of the test
-- column: distance DOUBLE
--   vi: còn thiếu bao nhiêu, tính bằng unit
--   en: how far a value falls short, in unit
-- column: unit VARCHAR
--   vi: RANKS, DAYS, POINTS, STEPS, NUMBER
--   en: RANKS, DAYS, POINTS, STEPS, NUMBER
-- column: value_at VARCHAR
--   vi: con trỏ tới giá trị thay thế
--   en: pointer of the value where another's stands in
-- column: against VARCHAR
--   vi: con trỏ tới mục làm yêu cầu
--   en: pointer of the fact that required was taken from
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
  check_id,
  reading,
  options,
  check_outcome,
  pointer,
  fact,
  test.field AS field,
  test.op AS op,
  test.actual AS actual,
  test.required AS required,
  test.outcome AS outcome,
  TRY_CAST(test.distance AS DOUBLE) AS distance,
  test.unit AS unit,
  test."at" AS value_at,
  test."against" AS against
FROM
  (
    SELECT
      run,
      seq,
      decision,
      clause,
      check_id,
      reading,
      options,
      check_outcome,
      seen.pointer AS pointer,
      seen.entry AS fact,
      unnest(seen.tests) AS test
    FROM
      (
        SELECT
          run,
          seq,
          decision,
          clause,
          checked.id AS check_id,
          checked.choice.reading AS reading,
          checked.choice.options AS options,
          checked.outcome AS check_outcome,
          unnest(checked.rows) AS seen
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
      )
  )
