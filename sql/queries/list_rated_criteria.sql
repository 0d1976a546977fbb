-- Which criteria have ratings within the filter?
-- Columns: question_id: of the criterion, criterion_of: of its question (bigint), code (text), criterion: its place in
-- the rubric, from 1 (integer), text (text), required (boolean, null: no bank lists it), scale_id (bigint), n: ratings
-- in its newest wording, with and without a mark, n_earlier: marks in earlier ones (bigint).
WITH used AS (
    SELECT rating.question_id, rating.scale_id, count(*) FILTER (WHERE earlier.version IS NULL) AS n,
           count(rating.level) FILTER (WHERE earlier.version IS NOT NULL) AS n_earlier
      FROM assay.rating_in_filter AS rating
      LEFT JOIN assay.earlier_criterion AS earlier
        ON earlier.question_id = rating.question_id AND earlier.version = rating.question_version
     WHERE rating.criterion_of IS NOT NULL
     GROUP BY rating.question_id, rating.scale_id
)
SELECT used.question_id, marked.criterion_of, question.code, marked.criterion, marked.text,
       marked.required, used.scale_id, used.n, used.n_earlier
  FROM used
  JOIN assay.current_criterion AS marked USING (question_id)
  JOIN assay.question USING (question_id)
 WHERE used.n > 0
 ORDER BY marked.criterion_of, marked.criterion
