-- title-vi: Lượt không có chữ ký
-- title-en: Runs without a signature
-- vi: Lượt đã đóng mà không ký: ai ghi được vào thư mục thì viết lại được. Chữ ký có đúng hay không thì xetkhen audit verify mới nói.
-- en: Closed runs that bear no signature: whoever can write to the folder could have written them anew. Whether a signature is right, xetkhen audit verify tells.
-- column: id VARCHAR
--   vi: Lượt
--   en: Run
-- column: started_at TIMESTAMP
--   vi: Bắt đầu (giờ Việt Nam)
--   en: Began (Vietnam time)
-- column: command VARCHAR
--   vi: Lệnh
--   en: Command
-- column: decisions BIGINT
--   vi: Số kết luận
--   en: Decisions
SELECT
  id,
  started_at,
  command,
  eligible + ineligible + undetermined AS decisions
FROM
  runs
WHERE
  NOT signed
ORDER BY
  run
