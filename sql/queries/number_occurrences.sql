-- Which ratings belong to a second interview, a third …, in the same role and stage? Where an interviewer scores a
-- question again on a later day, a new interview begins on the first such day, for all its interviewers; the dates of
-- one rating never fall into the same interview.
WITH ranked AS (
    SELECT rating.ctid AS place, rating.*,
           row_number() OVER (PARTITION BY candidate_id, role_id, stage_id, source_ref, question_id,
                                           interviewer_id
                                  ORDER BY rated_on NULLS FIRST) AS rank
      FROM pg_temp.staged_rating AS rating
     WHERE (candidate_id, role_id, stage_id, source_ref)
           IN (SELECT candidate_id, role_id, stage_id, source_ref FROM pg_temp.staged_repeat)
), beginning AS (
    SELECT candidate_id, role_id, stage_id, source_ref, min(rated_on) AS begins_on
      FROM ranked
     WHERE rank > 1
     GROUP BY candidate_id, role_id, stage_id, source_ref, rank
), timeline AS (
    SELECT place, candidate_id, role_id, stage_id, source_ref, question_id, interviewer_id, rank,
           rated_on AS day, 0 AS begins
      FROM ranked
     UNION ALL
    SELECT NULL, candidate_id, role_id, stage_id, source_ref, NULL, NULL, NULL, begins_on, 1
      FROM beginning
), begun AS (
    SELECT timeline.*, 1 + sum(begins) OVER (PARTITION BY candidate_id, role_id, stage_id,
                                                          source_ref
                                                 ORDER BY day NULLS FIRST) AS reached
      FROM timeline
), numbered AS (
    SELECT place, rank + max(reached - rank) OVER (
                             PARTITION BY candidate_id, role_id, stage_id, source_ref, question_id,
                                          interviewer_id
                                 ORDER BY rank) AS occurrence
      FROM begun
     WHERE place IS NOT NULL
)
UPDATE pg_temp.staged_rating AS rating
   SET occurrence = numbered.occurrence
  FROM numbered
 WHERE rating.ctid = numbered.place AND numbered.occurrence > 1
