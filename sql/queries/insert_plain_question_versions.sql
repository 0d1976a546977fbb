-- Gives the questions without any wording one that has always been valid: the title in the file, if it has one.
-- $1 bank_id of the bank without a name (bigint).
INSERT INTO assay.question_version (question_id, version, valid_from, title)
SELECT question.question_id, 1, '-infinity',
       coalesce((SELECT min(staged.question_title)
                   FROM pg_temp.staged_score AS staged
                  WHERE staged.question = question.code AND staged.criterion IS NULL
                    AND staged.question_title <> ''), '')
  FROM assay.question
 WHERE question.bank_id = $1
   AND question.criterion_of IS NULL
   AND NOT EXISTS (SELECT FROM assay.question_version AS version
                    WHERE version.question_id = question.question_id)
 ORDER BY question.question_id
