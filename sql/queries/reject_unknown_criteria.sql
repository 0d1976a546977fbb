-- Which rows are about a criterion that the rubric, as it was on the row's date, does not have? They leave the file.
-- $1 bank_id (bigint), $2 the bank's name (text, '': questions belong to no bank, and every place in a rubric is taken), $3 why a
-- criterion without a place is refused then, $4 what can be done (text).
WITH unknown AS (
    SELECT staged.*
      FROM pg_temp.staged_question AS staged
     WHERE (staged.criterion_text <> '' AND staged.criterion IS NULL)
        OR ($2::text <> '' AND staged.criterion IS NOT NULL
            AND NOT EXISTS (SELECT FROM assay.question
                              JOIN assay.criterion USING (question_id)
                             WHERE question.bank_id = $1 AND question.code = staged.code
                               AND question.criterion_of IS NULL
                               AND criterion.position = staged.criterion - 1
                               AND criterion.version
                                   = (SELECT max(version.version)
                                        FROM assay.question_version AS version
                                       WHERE version.question_id = question.question_id
                                         AND version.valid_from <= coalesce(staged.rated_on, 'infinity'))))
), rejected AS (
    DELETE FROM pg_temp.staged_score AS score
     USING unknown
     WHERE score.question = unknown.question
    RETURNING score.line, score.byte_offset, score.byte_length, unknown.code, unknown.criterion,
              unknown.criterion_text, unknown.rated_on
), counted AS (
    SELECT rejected.*,
           (SELECT count(*)
              FROM assay.question
              JOIN assay.criterion USING (question_id)
             WHERE question.bank_id = $1 AND question.code = rejected.code
               AND question.criterion_of IS NULL
               AND criterion.version = (SELECT max(version.version)
                                          FROM assay.question_version AS version
                                         WHERE version.question_id = question.question_id
                                           AND version.valid_from
                                               <= coalesce(rejected.rated_on, 'infinity'))) AS n_criteria
      FROM rejected
)
INSERT INTO pg_temp.staged_reject
SELECT line, byte_offset, byte_length, 'criterion',
       CASE WHEN criterion_text <> '' THEN left(criterion_text, 200)
            ELSE format('%s/%s', code, criterion) END,
       CASE WHEN $2 = '' THEN $3::text
            WHEN criterion_text <> ''
                THEN format('no criterion of question ''%s'' has this text', code)
            ELSE format('the rubric of question ''%s'' has %s, and this is number %s', code,
                        CASE n_criteria WHEN 0 THEN 'no criteria' WHEN 1 THEN 'one criterion'
                                        ELSE n_criteria || ' criteria' END, criterion) END,
       CASE WHEN $2 = '' THEN $4::text
            ELSE 'correct it by `assay bank show --format md`, or correct the rubric and import the bank again' END
  FROM counted
