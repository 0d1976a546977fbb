-- How many ratings are of questions of a bank? Criteria are left out.
-- $1 the bank's name (text).
SELECT count(*)
  FROM assay.rating
  JOIN assay.question USING (question_id)
  JOIN assay.bank USING (bank_id)
 WHERE bank.name = $1::text AND question.criterion_of IS NULL
