-- title-vi: Cùng ứng viên, kết luận khác nhau
-- title-en: Decided twice, with different verdicts
-- vi: Ứng viên được xét nhiều lần cho cùng hình thức, cùng kỳ mà kết luận không giống nhau, và các lần ấy khác nhau ở điều gì. Ứng viên nhận theo mã; không có mã thì theo tên và đơn vị. Mục che cả mã lẫn tên không so được.
-- en: Candidates decided more than once for the same award and period, with verdicts that differ, and what else differs between those times. A candidate is known by its id, or else by name and unit. Entries that leave out both cannot be compared.
-- column: candidate VARCHAR
--   vi: Ứng viên
--   en: Candidate
-- column: plan VARCHAR
--   vi: Kế hoạch
--   en: Plan
-- column: award VARCHAR
--   vi: Khen thưởng
--   en: Award
-- column: period VARCHAR
--   vi: Kỳ xét
--   en: Period
-- column: verdicts VARCHAR
--   vi: Các kết luận
--   en: Verdicts
-- column: entries VARCHAR
--   vi: Các mục
--   en: Entries
-- column: differs VARCHAR
--   vi: Khác ở
--   en: Differs in
SELECT
  arg_min(candidate_name, (run, seq)) AS candidate,
  plan,
  award,
  period,
  string_agg(DISTINCT verdict, ', ' ORDER BY verdict) AS verdicts,
  string_agg(entry, ', ' ORDER BY run, seq) AS entries,
  nullif(
    concat_ws(
      ', ',
      CASE
        WHEN count(DISTINCT nullif(dossier_sha256, '[masked]')) > 1 THEN said('hồ sơ', 'dossier')
        WHEN bool_or(dossier_sha256 = '[masked]') THEN said(
          'hồ sơ (đã che, không so được)',
          'dossier (masked, cannot be compared)'
        )
      END,
      CASE WHEN count(DISTINCT rules_sha256) > 1 THEN said('quy tắc', 'rules') END,
      CASE WHEN count(DISTINCT CAST(readings AS VARCHAR)) > 1 THEN said('cách hiểu', 'readings') END,
      CASE WHEN count(DISTINCT as_of) > 1 THEN said('ngày xét', 'as-of date') END,
      CASE WHEN count(DISTINCT CAST(settings AS VARCHAR)) > 1 THEN said('mốc ngày', 'days set') END,
      CASE
        WHEN count(DISTINCT (xetkhen, drools)) > 1 THEN said('phiên bản chương trình', 'version of the program')
      END
    ),
    ''
  ) AS differs
FROM
  decisions
WHERE
  coalesce(nullif(candidate_id, '[masked]'), nullif(candidate_name, '[masked]')) IS NOT NULL
GROUP BY
  plan,
  award,
  period,
  candidate_kind,
  coalesce(
    'id ' || nullif(candidate_id, '[masked]'),
    'name ' || plain(candidate_name) || ' of ' || plain(coalesce(unit_id, unit_name, ''))
  )
HAVING
  count(DISTINCT verdict) > 1
ORDER BY
  min((run, seq))
