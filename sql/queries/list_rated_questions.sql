-- Which questions, or criteria of their rubrics, have ratings within the filter, and on which scales?
-- Columns: question_id (bigint), bank, topic, topic_title (text), bonus (boolean), question, title (text),
-- topic_position, question_position (integer), scale_id (bigint), n_levels (integer), n: ratings of the question itself
-- with a score, n_asked: those and the missing ones (bigint). One row a question and scale; where only criteria were
-- rated, n is 0.
WITH used AS (
    SELECT coalesce(rating.criterion_of, rating.question_id) AS question_id, rating.scale_id,
           count(coalesce(rating.level, rating.points)) FILTER (WHERE rating.criterion_of IS NULL) AS n,
           count(*) FILTER (WHERE rating.criterion_of IS NULL) AS n_asked
      FROM assay.rating_in_filter AS rating
     GROUP BY 1, rating.scale_id
)
SELECT used.question_id, current.bank, current.topic, current.topic_title, current.bonus,
       current.question, current.title, topic.position AS topic_position,
       question.position AS question_position, used.scale_id, scale.n_levels, used.n, used.n_asked
  FROM used
  JOIN assay.current_question AS current USING (question_id)
  JOIN assay.question USING (question_id)
  JOIN assay.topic ON topic.topic_id = question.topic_id
  JOIN assay.scale ON scale.scale_id = used.scale_id
 ORDER BY used.question_id, used.n DESC, scale.n_levels DESC, scale.fingerprint
