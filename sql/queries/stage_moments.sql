-- When was each question scored by each interviewer, in the file and in the database? No date is a date of its own; a score without a
-- time is of the only time that the others have.
WITH given AS (
    SELECT sitting, question_id, interviewer_id, rated_on, rated_at
      FROM pg_temp.staged_rating
      JOIN pg_temp.staged_retiming USING (sitting)
     UNION
    SELECT sitting, question_id, interviewer_id, rated_on, rated_at
      FROM pg_temp.stored_rating
      JOIN pg_temp.staged_retiming USING (sitting)
), told AS (
    SELECT given.*, max(rated_at) OVER same AS latest_at,
           coalesce(min(rated_at) OVER same < max(rated_at) OVER same, false) AS tells
      FROM given
    WINDOW same AS (PARTITION BY sitting, question_id, interviewer_id, rated_on)
)
INSERT INTO pg_temp.staged_moment (sitting, question_id, interviewer_id, rated_on, rated_at, tells)
SELECT DISTINCT sitting, question_id, interviewer_id, rated_on,
       CASE WHEN tells THEN rated_at ELSE latest_at END, tells
  FROM told
