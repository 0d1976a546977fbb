-- What do the rows of the file speak of?
INSERT INTO pg_temp.staged_name
SELECT DISTINCT role, stage, interviewer_key, interviewer, question, topic
  FROM pg_temp.staged_score
