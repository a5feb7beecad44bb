-- title-vi: Mốc ngày chưa nhập
-- title-en: Days that were not set
-- vi: Kết luận được xét khi một mốc mà kế hoạch để văn bản sau ấn định còn chưa nhập, nên có điều khoản không được kiểm tra.
-- en: Decisions made while a day that the plan leaves to a later notice was not set, so that some clause was not checked.
-- column: plan VARCHAR
--   vi: Kế hoạch
--   en: Plan
-- column: setting VARCHAR
--   vi: Mốc
--   en: Setting
-- column: decisions BIGINT
--   vi: Số kết luận
--   en: Decisions
-- column: eligible BIGINT
--   vi: Trong đó đủ điều kiện
--   en: Of them eligible
-- column: example VARCHAR
--   vi: Ví dụ
--   en: Example
SELECT
  plan,
  day.key AS setting,
  count(*) AS decisions,
  count(*) FILTER (verdict = 'ELIGIBLE') AS eligible,
  arg_min(entry, (run, seq)) AS example
FROM
  (
    SELECT
      run,
      seq,
      entry,
      plan,
      verdict,
      unnest(map_entries(settings)) AS day
    FROM
      decisions
  )
WHERE
  day.value IS NULL
GROUP BY
  plan,
  day.key
ORDER BY
  plan,
  setting
