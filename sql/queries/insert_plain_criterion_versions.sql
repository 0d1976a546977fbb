-- Gives the criteria without any wording the text that the file has for them, where questions belong to no bank.
-- $1 bank_id of the bank without a name (bigint).
INSERT INTO assay.question_version (question_id, version, valid_from, title)
SELECT marked.question_id, 1, '-infinity', min(staged.title)
  FROM assay.question AS marked
  JOIN assay.question AS asked ON asked.question_id = marked.criterion_of
  JOIN pg_temp.staged_question AS staged
    ON staged.code = asked.code AND staged.criterion = marked.criterion
 WHERE marked.bank_id = $1
   AND staged.title <> ''
   AND NOT EXISTS (SELECT 1 FROM assay.question_version AS version
                    WHERE version.question_id = marked.question_id)
 GROUP BY marked.question_id
 ORDER BY marked.question_id
