-- In which sittings was something scored on several dates, or at several times of one?
INSERT INTO pg_temp.staged_retiming
SELECT sitting FROM pg_temp.staged_repeat
 UNION
SELECT sitting FROM pg_temp.stored_rating WHERE occurrence > 1
 UNION
SELECT sitting
  FROM pg_temp.stored_rating AS stored
  JOIN pg_temp.staged_rating AS staged USING (sitting, question_id, interviewer_id)
 WHERE stored.rated_on IS DISTINCT FROM staged.rated_on OR stored.rated_at <> staged.rated_at
