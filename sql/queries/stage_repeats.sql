-- Which ratings does the file hold more than once?
INSERT INTO pg_temp.staged_repeat
SELECT sitting, question_id, interviewer_id
  FROM pg_temp.staged_rating
 GROUP BY sitting, question_id, interviewer_id
HAVING count(*) > 1
