-- Which place in the rubric that was valid on their day do the criteria have that are known by their text, whatever their blanks, case
-- and full stop? Of equal texts the first.
-- $1 bank_id (bigint).
INSERT INTO pg_temp.named_criterion
SELECT staged.question,
       (SELECT min(criterion.position) + 1
          FROM assay.criterion
         WHERE criterion.question_id = question.question_id
           AND criterion.version = (SELECT max(version.version)
                                      FROM assay.question_version AS version
                                     WHERE version.question_id = question.question_id
                                       AND version.valid_from <= coalesce(staged.rated_on, 'infinity'))
           AND lower(regexp_replace(rtrim(criterion.text, ' .'), '\s+', ' ', 'g'))
               = lower(regexp_replace(rtrim(staged.criterion_text, ' .'), '\s+', ' ', 'g')))
  FROM pg_temp.staged_question AS staged
  JOIN assay.question
    ON question.bank_id = $1 AND question.code = staged.code AND question.criterion_of IS NULL
 WHERE staged.criterion_text <> ''
