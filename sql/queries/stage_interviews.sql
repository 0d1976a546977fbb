-- What are the interviews that the ratings of the file are from?
INSERT INTO pg_temp.staged_interview
SELECT sitting, rated.occurrence, staged.candidate_id, staged.role_id, staged.stage_id,
       staged.source_ref, coalesce(min(nullif(staged.outcome, '')), '')
  FROM (SELECT DISTINCT visit, sitting, occurrence FROM pg_temp.staged_rating) AS rated
  JOIN pg_temp.staged_sitting AS staged USING (visit, sitting)
 GROUP BY sitting, rated.occurrence, staged.candidate_id, staged.role_id, staged.stage_id,
       staged.source_ref
