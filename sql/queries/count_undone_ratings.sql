-- What becomes of the ratings that an import gave, when it is left out?
-- $1 import_id (bigint).
-- Columns: removed, returned to an earlier value, overwritten by a later import, given by another import as well
-- (bigint).
WITH became AS (
    SELECT folded.candidate_id IS NULL AS removed,
           (folded.{value}) IS DISTINCT FROM (rating.{value}) AS differs,
           rating.import_id <> $1 AND change.candidate_id IS NOT NULL AS overwritten
      FROM pg_temp.touched_rating
      JOIN assay.rating USING (candidate_id, interview_id, question_id, interviewer_id)
      LEFT JOIN (SELECT DISTINCT given.candidate_id, given.interview_id, given.question_id, given.interviewer_id
                   FROM assay.rating_change AS given
                  WHERE given.import_id = $1) AS change
     USING (candidate_id, interview_id, question_id, interviewer_id)
      LEFT JOIN (SELECT folded.*
                   FROM pg_temp.folded_value AS folded
                  WHERE folded.differs AND folded.superseded_by IS NULL) AS folded
     USING (candidate_id, interview_id, question_id, interviewer_id)
)
SELECT count(*) FILTER (WHERE removed),
       count(*) FILTER (WHERE NOT removed AND differs),
       count(*) FILTER (WHERE NOT removed AND NOT differs AND overwritten),
       count(*) FILTER (WHERE NOT removed AND NOT differs AND NOT overwritten)
  FROM became
