-- Gives a question that belonged to no bank, and so its ratings, to a bank that has none of that code yet.
-- $1 bank_id (bigint), $2 code (text), $3 topic_id (bigint).
-- Columns: question_id (bigint); no row when there is none.
UPDATE assay.question AS plain
   SET bank_id = $1, topic_id = $3
 WHERE plain.bank_id = (SELECT bank.bank_id FROM assay.bank WHERE bank.name = '')
   AND plain.code = $2 AND plain.criterion_of IS NULL
   AND NOT EXISTS (SELECT 1 FROM assay.question AS own
                    WHERE own.bank_id = $1 AND own.code = $2 AND own.criterion_of IS NULL)
RETURNING plain.question_id
