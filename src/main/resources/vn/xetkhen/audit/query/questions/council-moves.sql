-- title-vi: Suất do hội đồng quyết định
-- title-en: Places that the council moved
-- vi: Ứng viên được suất, hoặc mất suất, vì hội đồng chọn: kế hoạch không nêu thứ tự, hoặc để ngang nhau ở suất cuối.
-- en: Candidates that have a place, or lost one, by the council's choice: the plan gives no order, or leaves them equal at the last place.
-- column: entry VARCHAR
--   vi: Mục
--   en: Entry
-- column: dossier VARCHAR
--   vi: Hồ sơ
--   en: Dossier
-- column: candidate VARCHAR
--   vi: Ứng viên
--   en: Candidate
-- column: award VARCHAR
--   vi: Khen thưởng
--   en: Award
-- column: group VARCHAR
--   vi: Nhóm
--   en: Group
-- column: status VARCHAR
--   vi: Kết quả
--   en: Status
-- column: reason VARCHAR
--   vi: Vì sao
--   en: Why
-- column: votes VARCHAR
--   vi: Phiếu
--   en: Votes
-- column: minutes VARCHAR
--   vi: Biên bản
--   en: Minutes
SELECT
  entry,
  dossier_id AS dossier,
  candidate_name AS candidate,
  award,
  group_id AS "group",
  status,
  said(reason_vi, reason_en) AS reason,
  votes_for || '/' || votes_of AS votes,
  minutes
FROM
  selections
WHERE
  reason_code IN ('CHOSEN', 'NOT_CHOSEN', 'TIE_NOT_CHOSEN', 'VOTE_REACHED', 'VOTE_TOO_LOW')
ORDER BY
  run,
  plan,
  award,
  period,
  group_id,
  position NULLS LAST,
  status,
  dossier
