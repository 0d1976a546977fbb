-- What are the questions of the file by the keys of the database? A criterion has the versions of its question.
-- $1 bank_id (bigint).
INSERT INTO pg_temp.known_question
SELECT staged.question, coalesce(criterion.question_id, question.question_id),
       CASE WHEN EXISTS (SELECT 1 FROM assay.question_version AS version
                          WHERE version.question_id = question.question_id AND version.version > 1)
            THEN question.question_id END
  FROM pg_temp.staged_question AS staged
  JOIN assay.question ON question.bank_id = $1 AND question.code = staged.code
   AND question.criterion_of IS NULL
  LEFT JOIN assay.question AS criterion ON criterion.criterion_of = question.question_id
   AND criterion.criterion = staged.criterion
