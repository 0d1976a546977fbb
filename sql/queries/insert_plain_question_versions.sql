-- Gives the questions without any wording an empty one, which has always been valid.
-- $1 bank_id of the bank without a name (bigint).
INSERT INTO assay.question_version (question_id, version, valid_from)
SELECT question.question_id, 1, '-infinity'
  FROM assay.question
 WHERE question.bank_id = $1
   AND NOT EXISTS (SELECT FROM assay.question_version AS version
                    WHERE version.question_id = question.question_id)
 ORDER BY question.question_id
