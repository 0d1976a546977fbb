-- Which rows give one rating different values on one date, and at one time where times are given? All of them leave the file.
WITH contradicted AS (
    SELECT sitting, question_id, interviewer_id, rated_on, rated_at, count(*) AS n, min(line) AS first_line,
           string_agg(line::text, ', ' ORDER BY line) AS lines
      FROM pg_temp.staged_rating
      JOIN pg_temp.staged_repeat USING (sitting, question_id, interviewer_id)
     GROUP BY sitting, question_id, interviewer_id, rated_on, rated_at
    HAVING count(coalesce(level, points)) > 0
       AND (count(coalesce(level, points)) < count(*) OR min(level) < max(level)
            OR min(points) < max(points) OR min(scale_id) < max(scale_id))
), rejected AS (
    DELETE FROM pg_temp.staged_rating AS rating
     USING contradicted
     WHERE rating.sitting = contradicted.sitting
       AND rating.question_id = contradicted.question_id
       AND rating.interviewer_id = contradicted.interviewer_id
       AND (rating.rated_on, rating.rated_at)
           IS NOT DISTINCT FROM (contradicted.rated_on, contradicted.rated_at)
    RETURNING rating.*, contradicted.n, contradicted.first_line, contradicted.lines
)
INSERT INTO pg_temp.staged_reject
SELECT rejected.line, rejected.byte_offset, rejected.byte_length, 'score',
       coalesce(level.label, rejected.points::text, ''),
       CASE WHEN n <= 20 THEN 'lines ' || lines
            ELSE format('%s lines, the first of them %s', n, first_line) END
           || ': different scores by one interviewer for the same question on the same day',
       'keep one of them; a second interview needs a date or an interview id of its own'
  FROM rejected
  LEFT JOIN assay.scale_level AS level
    ON level.scale_id = rejected.scale_id AND level.level = rejected.level
