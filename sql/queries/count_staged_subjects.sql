-- Whom and what are the ratings of the file about, now that those that contradict each other have left it? A criterion is
-- about its question.
-- Columns: candidates, interviewers, questions (bigint).
SELECT (SELECT count(*) FROM (SELECT DISTINCT candidate_id FROM pg_temp.staged_rating) AS candidate),
       (SELECT count(*) FROM (SELECT DISTINCT interviewer_id FROM pg_temp.staged_rating) AS interviewer),
       (SELECT count(DISTINCT coalesce(question.criterion_of, question.question_id))
          FROM (SELECT DISTINCT question_id FROM pg_temp.staged_rating) AS staged
          JOIN assay.question USING (question_id))
