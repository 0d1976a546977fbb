-- Is a question of the file none of the bank's?
-- $1 bank_id (bigint).
-- Columns: whether so (boolean).
SELECT EXISTS (SELECT 1 FROM pg_temp.staged_question AS staged
                WHERE NOT EXISTS (SELECT 1 FROM assay.question
                                   WHERE question.bank_id = $1 AND question.code = staged.code
                                     AND question.criterion_of IS NULL))
