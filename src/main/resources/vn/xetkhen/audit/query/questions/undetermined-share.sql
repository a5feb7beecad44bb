-- title-vi: Tỷ lệ chưa xác định theo địa bàn
-- title-en: Share of undetermined by place
-- vi: Mỗi tỉnh, huyện có bao nhiêu kết luận chưa xác định: nơi tỷ lệ cao là nơi hồ sơ hay thiếu. Hồ sơ xét nhiều lần được đếm mỗi lần.
-- en: How many decisions of each province and district are undetermined: where the share is high, dossiers lack something. A dossier decided several times counts each time.
-- column: province VARCHAR
--   vi: Tỉnh
--   en: Province
-- column: district VARCHAR
--   vi: Huyện
--   en: District
-- column: decisions BIGINT
--   vi: Số kết luận
--   en: Decisions
-- column: undetermined BIGINT
--   vi: Chưa xác định
--   en: Undetermined
-- column: percent DECIMAL(5,1)
--   vi: Tỷ lệ %
--   en: Per cent
SELECT
  province,
  district,
  count(*) AS decisions,
  count(*) FILTER (verdict = 'UNDETERMINED') AS undetermined,
  CAST(100 * count(*) FILTER (verdict = 'UNDETERMINED') / count(*) AS DECIMAL(5, 1)) AS percent
FROM
  decisions
GROUP BY
  province,
  district
ORDER BY
  percent DESC,
  decisions DESC,
  province,
  district
