-- Which scores belong to a second interview, a third …, in the same sitting? Where an interviewer scores a question again at a
-- later moment, a new interview begins at the first such moment, for all its interviewers; the moments of one rating never fall
-- into the same interview. The files that they came in, and the order of these, have no say.
WITH ranked AS (
    SELECT given.ctid AS place, sitting, question_id, interviewer_id,
           rated_on + coalesce(rated_at, '00:00') AS moment,
           row_number() OVER (PARTITION BY sitting, question_id, interviewer_id
                                  ORDER BY rated_on NULLS FIRST, rated_at NULLS FIRST) AS rank
      FROM pg_temp.staged_moment AS given
), beginning AS (
    SELECT sitting, min(moment) AS begins_at
      FROM ranked
     WHERE rank > 1
     GROUP BY sitting, rank
), timeline AS (
    SELECT place, sitting, question_id, interviewer_id, rank, moment, 0 AS begins
      FROM ranked
     UNION ALL
    SELECT NULL, sitting, NULL, NULL, NULL, begins_at, 1
      FROM beginning
), begun AS (
    SELECT timeline.*,
           1 + sum(begins) OVER (PARTITION BY sitting ORDER BY moment NULLS FIRST) AS reached
      FROM timeline
), numbered AS (
    SELECT place, rank + max(reached - rank) OVER (PARTITION BY sitting, question_id, interviewer_id
                                                       ORDER BY rank) AS occurrence
      FROM begun
     WHERE place IS NOT NULL
)
UPDATE pg_temp.staged_moment AS given
   SET occurrence = numbered.occurrence
  FROM numbered
 WHERE given.ctid = numbered.place AND numbered.occurrence > 1
