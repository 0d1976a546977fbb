-- Stores the criteria of the file that were never rated before. Their questions are there.
-- $1 bank_id (bigint).
WITH fresh AS MATERIALIZED (
    SELECT DISTINCT question.bank_id, question.code || '/' || staged.criterion AS code, question.topic_id,
           question.question_id AS criterion_of, staged.criterion::integer AS criterion
      FROM pg_temp.staged_question AS staged
      JOIN assay.question ON question.bank_id = $1 AND question.code = staged.code
       AND question.criterion_of IS NULL
      LEFT JOIN assay.question AS known
        ON known.criterion_of = question.question_id AND known.criterion = staged.criterion
     WHERE staged.criterion IS NOT NULL AND known.question_id IS NULL
)
INSERT INTO assay.question (bank_id, code, topic_id, criterion_of, criterion)
SELECT fresh.bank_id, fresh.code, fresh.topic_id, fresh.criterion_of, fresh.criterion
  FROM fresh
 ORDER BY fresh.criterion_of, fresh.criterion
