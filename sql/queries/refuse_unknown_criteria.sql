-- Which criteria of the file does the rubric, as it was on their day, not have? Those of questions that are refused are not looked at.
-- $1 bank_id (bigint), $2 the bank's name (text, '': questions belong to no bank, and every place in a rubric is taken), $3 why a
-- criterion without a place is refused then, $4 what can be done (text).
INSERT INTO pg_temp.refused_question
WITH valid AS MATERIALIZED (
    SELECT staged.question, question.question_id,
           (SELECT max(version.version)
              FROM assay.question_version AS version
             WHERE version.question_id = question.question_id
               AND version.valid_from <= coalesce(staged.rated_on, 'infinity')) AS version
      FROM pg_temp.staged_question AS staged
      JOIN assay.question
        ON question.bank_id = $1 AND question.code = staged.code AND question.criterion_of IS NULL
), rubric AS MATERIALIZED (
    SELECT valid.question, count(*) AS n_criteria, array_agg(criterion.position) AS positions
      FROM valid
      JOIN assay.criterion USING (question_id, version)
     GROUP BY valid.question
)
SELECT staged.question, 'criterion',
       CASE WHEN staged.criterion_text <> '' THEN left(staged.criterion_text, 200)
            ELSE format('%s/%s', staged.code, staged.criterion) END,
       CASE WHEN $2::text = '' THEN $3::text
            WHEN staged.criterion_text <> ''
                THEN format('no criterion of question ''%s'' has this text', staged.code)
            ELSE format('the rubric of question ''%s'' has %s, and this is number %s', staged.code,
                        CASE coalesce(rubric.n_criteria, 0)
                             WHEN 0 THEN 'no criteria' WHEN 1 THEN 'one criterion'
                             ELSE rubric.n_criteria || ' criteria' END, staged.criterion) END,
       CASE WHEN $2 = '' THEN $4::text
            ELSE 'correct it by `assay bank show --format md`, or correct the rubric and import the bank again' END
  FROM pg_temp.staged_question AS staged
  LEFT JOIN rubric USING (question)
 WHERE ((staged.criterion_text <> '' AND staged.criterion IS NULL)
        OR ($2 <> '' AND staged.criterion IS NOT NULL
            AND (staged.criterion - 1 = ANY (rubric.positions)) IS NOT TRUE))
   AND NOT EXISTS (SELECT 1 FROM pg_temp.refused_question AS refused WHERE refused.question = staged.question)
