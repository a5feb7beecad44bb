-- vi: Mỗi dòng một ứng viên của một lượt xếp suất (lệnh select).
-- en: One row a candidate of a run that filled places (of select).
-- reads: omissions STRUCT("pointer" VARCHAR)[]
-- reads: selection STRUCT("decidedOn" VARCHAR, "council" STRUCT("number" VARCHAR, "date" VARCHAR, "sha256" VARCHAR), "placements" STRUCT("source" VARCHAR, "line" BIGINT, "dossier" STRUCT("id" VARCHAR, "sha256" VARCHAR), "plan" STRUCT("id" VARCHAR, "award" VARCHAR, "period" VARCHAR, "rulesSha256" VARCHAR), "candidate" STRUCT("kind" VARCHAR, "id" VARCHAR, "name" VARCHAR, "province" VARCHAR, "district" VARCHAR, "unit" JSON), "verdict" VARCHAR, "group" VARCHAR, "status" VARCHAR, "position" BIGINT, "reason" STRUCT("code" VARCHAR, "text" STRUCT("vi" VARCHAR, "en" VARCHAR), "ranked" STRUCT("places" BIGINT, "competing" BIGINT, "equal" BIGINT, "open" BIGINT, "contending" BIGINT, "given" BIGINT, "minutes" VARCHAR, "reserve" BIGINT, "vote" STRUCT("for" BIGINT, "of" BIGINT))), "reward" STRUCT("multiplier" VARCHAR, "dong" BIGINT, "confirmed" BOOLEAN))[])
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
-- column: decided_on DATE
--   vi: ngày quyết định khen thưởng
--   en: day of the award decision
-- column: source VARCHAR
--   vi: tệp hồ sơ như đã nêu
--   en: the dossier's file as it was named
-- column: line BIGINT
--   vi: dòng trong tệp .jsonl
--   en: line of a .jsonl
-- column: dossier_id VARCHAR
--   vi: mã hồ sơ
--   en: id of the dossier
-- column: dossier_sha256 VARCHAR
--   vi: SHA-256 của các byte hồ sơ
--   en: SHA-256 of the dossier's bytes
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
-- column: unit_name VARCHAR
--   vi: tên đơn vị của cá nhân
--   en: name of an individual's unit
-- column: verdict VARCHAR
--   vi: ELIGIBLE hoặc UNDETERMINED
--   en: ELIGIBLE or UNDETERMINED
-- column: group_id VARCHAR
--   vi: nhóm cùng xét
--   en: group it competes in
-- column: status VARCHAR
--   vi: PROPOSED, RESERVE, COUNCIL_DECIDES, NO_PLACE, UNDETERMINED
--   en: PROPOSED, RESERVE, COUNCIL_DECIDES, NO_PLACE, UNDETERMINED
-- column: position BIGINT
--   vi: thứ tự từ 1; NULL khi không có thứ tự
--   en: position from 1; NULL where there is no order
-- column: reason_code VARCHAR
--   vi: mã lý do, như ABOVE_CUT, CHOSEN
--   en: code of the reason, such as ABOVE_CUT, CHOSEN
-- column: reason_vi VARCHAR
--   vi: lý do, tiếng Việt
--   en: the reason, in Vietnamese
-- column: reason_en VARCHAR
--   vi: lý do, tiếng Anh
--   en: the reason, in English
-- column: places BIGINT
--   vi: số suất; NULL khi không nêu
--   en: places; NULL where no number is stated
-- column: competing BIGINT
--   vi: số ứng viên cùng xét
--   en: how many compete
-- column: equal BIGINT
--   vi: số ứng viên cùng thứ tự
--   en: how many share the position
-- column: open BIGINT
--   vi: số suất do hội đồng quyết định
--   en: places that the council gives
-- column: contending BIGINT
--   vi: số ứng viên chờ hội đồng
--   en: candidates among whom the council chooses
-- column: given BIGINT
--   vi: số suất hội đồng đã quyết định
--   en: places that the council gave
-- column: minutes VARCHAR
--   vi: số biên bản đã quyết định chỗ này
--   en: number of the minutes that settled it
-- column: reserve BIGINT
--   vi: số thứ tự dự bị
--   en: number among those in reserve
-- column: votes_for BIGINT
--   vi: số phiếu thuận
--   en: votes in favour
-- column: votes_of BIGINT
--   vi: tổng số phiếu
--   en: votes in all
-- column: multiplier DECIMAL(9,4)
--   vi: số lần mức lương cơ sở
--   en: multiplier of the base salary
-- column: dong BIGINT
--   vi: tiền thưởng, đồng
--   en: award money, đồng
-- column: confirmed BOOLEAN
--   vi: định mức tiền thưởng đã được xác nhận
--   en: whether what the money rests on is confirmed
-- column: council_number VARCHAR
--   vi: số biên bản của tệp hội đồng
--   en: number of the council's minutes
-- column: council_date DATE
--   vi: ngày của biên bản
--   en: day of the minutes
-- column: council_sha256 VARCHAR
--   vi: SHA-256 của tệp hội đồng
--   en: SHA-256 of the council's file
-- column: masked BOOLEAN
--   vi: mục có chỗ che
--   en: whether something is left out of the entry
SELECT
  entries.run,
  seq,
  entries.run || ':' || seq AS entry,
  started.began AS recorded_at,
  decided_on,
  placed.source AS source,
  placed.line AS line,
  placed.dossier.id AS dossier_id,
  placed.dossier.sha256 AS dossier_sha256,
  placed.plan.id AS plan,
  placed.plan.award AS award,
  placed.plan.period AS period,
  placed.plan.rulesSha256 AS rules_sha256,
  placed.candidate.kind AS candidate_kind,
  placed.candidate.id AS candidate_id,
  placed.candidate.name AS candidate_name,
  own.member(placed.candidate.unit, '$.name') AS unit_name,
  placed.verdict AS verdict,
  placed."group" AS group_id,
  placed.status AS status,
  placed.position AS position,
  placed.reason.code AS reason_code,
  placed.reason.text.vi AS reason_vi,
  placed.reason.text.en AS reason_en,
  placed.reason.ranked.places AS places,
  placed.reason.ranked.competing AS competing,
  placed.reason.ranked.equal AS equal,
  placed.reason.ranked.open AS open,
  placed.reason.ranked.contending AS contending,
  placed.reason.ranked.given AS given,
  placed.reason.ranked.minutes AS minutes,
  placed.reason.ranked.reserve AS reserve,
  placed.reason.ranked.vote."for" AS votes_for,
  placed.reason.ranked.vote."of" AS votes_of,
  TRY_CAST(placed.reward.multiplier AS DECIMAL(9, 4)) AS multiplier,
  placed.reward.dong AS dong,
  placed.reward.confirmed AS confirmed,
  council.number AS council_number,
  TRY_CAST(council.date AS DATE) AS council_date,
  council.sha256 AS council_sha256,
  masked
FROM
  (
    SELECT
      CAST(regexp_extract(filename, '([0-9]+)[.]jsonl[.]zst$', 1) AS INTEGER) AS run,
      seq,
      TRY_CAST(selection.decidedOn AS DATE) AS decided_on,
      selection.council AS council,
      len(omissions) > 0 AS masked,
      unnest(selection.placements) AS placed
    FROM
      lines
    WHERE
      type = 'selection'
  ) entries
  JOIN own.started ON started.run = entries.run
