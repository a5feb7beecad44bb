-- vi: Mỗi dòng một kết luận.
-- en: One row a decision.
-- reads: source VARCHAR
-- reads: line BIGINT
-- reads: omissions STRUCT("pointer" VARCHAR)[]
-- reads: decision STRUCT("dossier" STRUCT("id" VARCHAR, "sha256" VARCHAR), "plan" STRUCT("id" VARCHAR, "award" VARCHAR, "period" VARCHAR, "rulesSha256" VARCHAR), "candidate" STRUCT("kind" VARCHAR, "id" VARCHAR, "name" VARCHAR, "category" VARCHAR, "employment" VARCHAR, "position" VARCHAR, "province" VARCHAR, "district" VARCHAR, "unit" JSON), "asOf" VARCHAR, "settings" MAP(VARCHAR, VARCHAR), "readings" MAP(VARCHAR, VARCHAR), "verdict" VARCHAR, "ground" VARCHAR, "deferredUntil" VARCHAR, "findings" STRUCT("clause" VARCHAR, "role" VARCHAR, "outcome" VARCHAR)[], "sensitivity" STRUCT("verdict" VARCHAR)[], "remedies" VARCHAR[][], "engine" STRUCT("xetkhen" VARCHAR, "drools" VARCHAR))
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
-- column: command VARCHAR
--   vi: lệnh của lượt: evaluate, select
--   en: command of the run: evaluate, select
-- column: source VARCHAR
--   vi: tệp hồ sơ như đã nêu
--   en: the dossier's file as it was named
-- column: line BIGINT
--   vi: dòng trong tệp .jsonl; NULL khi là cả tệp
--   en: line of a .jsonl; NULL for a whole file
-- column: dossier_id VARCHAR
--   vi: mã hồ sơ
--   en: id of the dossier
-- column: dossier_sha256 VARCHAR
--   vi: SHA-256 của các byte hồ sơ; [masked] khi mục có chỗ che
--   en: SHA-256 of the dossier's bytes; [masked] where something is left out
-- column: plan VARCHAR
--   vi: mã kế hoạch
--   en: id of the plan
-- column: award VARCHAR
--   vi: mã khen thưởng
--   en: id of the award
-- column: period VARCHAR
--   vi: kỳ xét
--   en: period of the award
-- column: rules_sha256 VARCHAR
--   vi: mã băm quy tắc
--   en: hash of the rules
-- column: candidate_kind VARCHAR
--   vi: COLLECTIVE hoặc INDIVIDUAL
--   en: COLLECTIVE or INDIVIDUAL
-- column: candidate_id VARCHAR
--   vi: mã ứng viên
--   en: id of the candidate
-- column: candidate_name VARCHAR
--   vi: tên ứng viên như hồ sơ ghi
--   en: name of the candidate, as stated
-- column: candidate_category VARCHAR
--   vi: loại đơn vị hoặc đối tượng
--   en: category of the candidate
-- column: unit_id VARCHAR
--   vi: mã đơn vị của cá nhân
--   en: id of an individual's unit
-- column: unit_name VARCHAR
--   vi: tên đơn vị của cá nhân
--   en: name of an individual's unit
-- column: province VARCHAR
--   vi: tỉnh của ứng viên; không nêu thì của đơn vị
--   en: province of the candidate, or else of the unit
-- column: district VARCHAR
--   vi: huyện của ứng viên; không nêu thì của đơn vị
--   en: district of the candidate, or else of the unit
-- column: as_of DATE
--   vi: ngày xét hiệu lực
--   en: the as-of date
-- column: verdict VARCHAR
--   vi: kết luận: ELIGIBLE, INELIGIBLE, UNDETERMINED
--   en: the verdict: ELIGIBLE, INELIGIBLE, UNDETERMINED
-- column: ground VARCHAR
--   vi: nhóm lý do không đủ điều kiện: EXCLUSION, SCOPE, CRITERION, PROCEDURE
--   en: of an INELIGIBLE verdict: EXCLUSION, SCOPE, CRITERION, PROCEDURE
-- column: deciding_clauses VARCHAR[]
--   vi: các điều khoản không đạt thuộc nhóm lý do đó; rỗng khi không phải INELIGIBLE
--   en: the clauses of that ground that are not met; empty unless INELIGIBLE
-- column: deferred_until DATE
--   vi: ngày đầu tiên được đề nghị lại
--   en: first day on which the candidate may be put forward again
-- column: readings MAP(VARCHAR, VARCHAR)
--   vi: cách hiểu đang dùng: {mã: cách}
--   en: readings in use: {id: option}
-- column: settings MAP(VARCHAR, VARCHAR)
--   vi: mốc ngày đã nhập: {mã: ngày}; NULL là chưa nhập
--   en: settings: {key: day}, NULL while not set
-- column: depends_on_reading BOOLEAN
--   vi: có cách hiểu khác làm đổi kết luận
--   en: whether another reading would change the verdict
-- column: remedies VARCHAR[][]
--   vi: các tổ hợp ít phép kiểm tra nhất mà đạt thì đủ điều kiện
--   en: the fewest checks that would make the candidate eligible
-- column: masked BOOLEAN
--   vi: mục có chỗ che
--   en: whether something is left out of the entry
-- column: xetkhen VARCHAR
--   vi: phiên bản chương trình
--   en: version of the program
-- column: drools VARCHAR
--   vi: phiên bản Drools
--   en: version of Drools
SELECT
  entries.run,
  seq,
  entries.run || ':' || seq AS entry,
  started.began AS recorded_at,
  started.command AS command,
  source,
  line,
  decision.dossier.id AS dossier_id,
  decision.dossier.sha256 AS dossier_sha256,
  decision.plan.id AS plan,
  decision.plan.award AS award,
  decision.plan.period AS period,
  decision.plan.rulesSha256 AS rules_sha256,
  decision.candidate.kind AS candidate_kind,
  decision.candidate.id AS candidate_id,
  decision.candidate.name AS candidate_name,
  decision.candidate.category AS candidate_category,
  own.member(decision.candidate.unit, '$.id') AS unit_id,
  own.member(decision.candidate.unit, '$.name') AS unit_name,
  coalesce(decision.candidate.province, own.member(decision.candidate.unit, '$.province')) AS province,
  coalesce(decision.candidate.district, own.member(decision.candidate.unit, '$.district')) AS district,
  TRY_CAST(decision.asOf AS DATE) AS as_of,
  decision.verdict AS verdict,
  decision.ground AS ground,
  list_transform(
    list_filter(
      decision.findings,
      lambda f: coalesce(f.role = decision.ground AND f.outcome = 'NOT_MET', false)
    ),
    lambda f: f.clause
  ) AS deciding_clauses,
  TRY_CAST(decision.deferredUntil AS DATE) AS deferred_until,
  decision.readings AS readings,
  decision.settings AS settings,
  len(decision.sensitivity) > 0 AS depends_on_reading,
  decision.remedies AS remedies,
  len(omissions) > 0 AS masked,
  decision.engine.xetkhen AS xetkhen,
  decision.engine.drools AS drools
FROM
  (
    SELECT
      CAST(regexp_extract(filename, '([0-9]+)[.]jsonl[.]zst$', 1) AS INTEGER) AS run,
      *
    FROM
      lines
    WHERE
      type = 'decision'
  ) entries
  JOIN own.started ON started.run = entries.run
