-- What does the file say of the ratings that it holds more than once? The rows of one rating follow each other.
-- Columns: sitting (integer), question_id, interviewer_id (bigint), rated_on (date, may be null), rated_at (time, may be null), line,
-- scale_id (bigint), level (smallint, may be null), points (double precision, may be null), when it was submitted (bigint, seconds
-- since 1970, null: it does not say).
DECLARE repeats NO SCROLL CURSOR FOR
SELECT sitting, question_id, interviewer_id, rated_on, rated_at, line, scale_id, level, points,
       extract(epoch FROM coalesce(submitted_on, CASE WHEN submitted_at IS NOT NULL THEN rated_on END)
                          + coalesce(submitted_at, '00:00'))::bigint
  FROM pg_temp.staged_rating
  JOIN pg_temp.staged_repeat USING (sitting, question_id, interviewer_id)
 ORDER BY sitting, question_id, interviewer_id, rated_on, rated_at
