-- vi: Mỗi dòng một điều khoản của một kết luận.
-- en: One row a clause of a decision.
-- reads: decision STRUCT("dossier" STRUCT("id" VARCHAR), "plan" STRUCT("id" VARCHAR, "award" VARCHAR, "period" VARCHAR), "candidate" STRUCT("name" VARCHAR), "verdict" VARCHAR, "findings" STRUCT("clause" VARCHAR, "role" VARCHAR, "outcome" VARCHAR, "reason" STRUCT("vi" VARCHAR, "en" VARCHAR))[])
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
-- column: role VARCHAR
--   vi: vai trò: SCOPE, CRITERION, EXCLUSION, PROCEDURE
--   en: its role: SCOPE, CRITERION, EXCLUSION, PROCEDURE
-- column: outcome VARCHAR
--   vi: MET, NOT_MET, UNKNOWN, NOT_APPLICABLE; với EXCLUSION, MET là không bị loại
--   en: MET, NOT_MET, UNKNOWN, NOT_APPLICABLE; of an EXCLUSION, MET says that it does not apply
-- column: reason_vi VARCHAR
--   vi: vì sao, tiếng Việt
--   en: why, in Vietnamese
-- column: reason_en VARCHAR
--   vi: vì sao, tiếng Anh
--   en: why, in English
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
  finding.clause AS clause,
  finding.role AS role,
  finding.outcome AS outcome,
  finding.reason.vi AS reason_vi,
  finding.reason.en AS reason_en
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
