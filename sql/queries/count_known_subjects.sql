-- Whom and what are the scores of the file about, where none has left it since its names were found out? A criterion is about
-- its question.
-- Columns: candidates, interviewers, questions (bigint).
SELECT (SELECT count(DISTINCT coalesce(merged_into, candidate_id)) FROM pg_temp.staged_candidate),
       (SELECT count(DISTINCT interviewer_id) FROM pg_temp.known_interviewer),
       (SELECT count(DISTINCT coalesce(question.criterion_of, question.question_id))
          FROM pg_temp.known_question
          JOIN assay.question USING (question_id))
