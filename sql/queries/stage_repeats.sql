-- Which ratings does the file hold more than once?
INSERT INTO pg_temp.staged_repeat
SELECT candidate_id, role_id, stage_id, source_ref, question_id, interviewer_id
  FROM pg_temp.staged_rating
 GROUP BY candidate_id, role_id, stage_id, source_ref, question_id, interviewer_id
HAVING count(*) > 1
