-- Gives the questions that belong to no bank one wording that has always been valid: the title in the file, if it has one. Of
-- several titles, in one file or in many, the first in the order of bytes.
-- $1 bank_id of the bank without a name (bigint).
INSERT INTO assay.question_version AS version (question_id, version, valid_from, title)
SELECT question.question_id, 1, '-infinity', asked.title
  FROM (SELECT staged.code,
               coalesce(min(nullif(staged.title, '')) FILTER (WHERE staged.criterion IS NULL), '')
                   AS title
          FROM pg_temp.staged_question AS staged
         GROUP BY staged.code) AS asked
  JOIN assay.question
    ON question.bank_id = $1 AND question.code = asked.code AND question.criterion_of IS NULL
 ORDER BY question.question_id
    ON CONFLICT (question_id, version) DO UPDATE SET title = excluded.title
 WHERE excluded.title <> '' AND (version.title = '' OR excluded.title < version.title)
