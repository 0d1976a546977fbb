-- Whom and what are the scores of the file about? What was read knows it, unless scores that contradict each other have left
-- the file since. A criterion is about its question.
-- $1 whether scores were rejected (boolean).
-- Columns: candidates, interviewers, questions (bigint).
WITH counted AS (
    SELECT $1 AND EXISTS (SELECT FROM pg_temp.staged_rating) AS left_over
)
SELECT CASE WHEN counted.left_over
            THEN (SELECT count(*) FROM (SELECT DISTINCT candidate_id FROM pg_temp.staged_rating) AS candidate)
            ELSE (SELECT count(DISTINCT coalesce(merged_into, candidate_id)) FROM pg_temp.staged_candidate) END,
       CASE WHEN counted.left_over
            THEN (SELECT count(*) FROM (SELECT DISTINCT interviewer_id FROM pg_temp.staged_rating) AS interviewer)
            ELSE (SELECT count(DISTINCT interviewer_id) FROM pg_temp.known_interviewer) END,
       (SELECT count(DISTINCT coalesce(question.criterion_of, question.question_id))
          FROM (SELECT DISTINCT question_id FROM pg_temp.staged_rating WHERE counted.left_over
                 UNION ALL
                SELECT DISTINCT question_id FROM pg_temp.known_question WHERE NOT counted.left_over) AS asked
          JOIN assay.question USING (question_id))
  FROM counted
