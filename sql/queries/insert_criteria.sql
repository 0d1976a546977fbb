-- Stores the criteria of the file that were never rated before. Their questions are there.
-- $1 bank_id (bigint).
INSERT INTO assay.question (bank_id, code, topic_id, criterion_of, criterion)
SELECT DISTINCT question.bank_id, question.code || '/' || staged.criterion, question.topic_id,
       question.question_id, staged.criterion::integer
  FROM pg_temp.staged_question AS staged
  JOIN assay.question ON question.bank_id = $1 AND question.code = staged.code
   AND question.criterion_of IS NULL
 WHERE staged.criterion IS NOT NULL
   AND NOT EXISTS (SELECT FROM assay.question AS known
                    WHERE known.criterion_of = question.question_id
                      AND known.criterion = staged.criterion)
 ORDER BY question.question_id, staged.criterion::integer
