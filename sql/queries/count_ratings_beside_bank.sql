-- How many ratings are of questions that belong to no bank, though a bank has a question of that code?
-- $1 the bank's name (text).
SELECT count(*)
  FROM assay.rating
  JOIN assay.question AS plain USING (question_id)
  JOIN assay.bank AS none ON none.bank_id = plain.bank_id AND none.name = ''
  JOIN assay.question AS own ON own.code = plain.code
  JOIN assay.bank ON bank.bank_id = own.bank_id AND bank.name = $1
 WHERE plain.criterion_of IS NULL AND own.criterion_of IS NULL
