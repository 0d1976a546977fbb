-- A row without a time, of a rating that others of the file give one time on that date, is of that time.
UPDATE pg_temp.staged_rating AS rating
   SET rated_at = timed.rated_at
  FROM (SELECT sitting, question_id, interviewer_id, rated_on, min(rated_at) AS rated_at
          FROM pg_temp.staged_rating
          JOIN pg_temp.staged_repeat USING (sitting, question_id, interviewer_id)
         GROUP BY sitting, question_id, interviewer_id, rated_on
        HAVING count(DISTINCT rated_at) = 1 AND count(rated_at) < count(*)) AS timed
 WHERE rating.sitting = timed.sitting
   AND rating.question_id = timed.question_id
   AND rating.interviewer_id = timed.interviewer_id
   AND rating.rated_on = timed.rated_on
   AND rating.rated_at IS NULL
