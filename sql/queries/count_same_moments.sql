-- How many scores of the file are stored already at the same moment, as a day or time of another zone? Zones that the database
-- does not know are passed over.
-- $1 the zone that the moments of the file are taken in (text).
-- Columns: how many (bigint), a zone that they are stored in (text), the first import that took them in it (bigint).
WITH zone AS MATERIALIZED (
    SELECT import_id, timezone
      FROM assay.import
     WHERE timezone <> $1::text
       AND undone_at IS NULL
       AND timezone IN (SELECT name FROM pg_catalog.pg_timezone_names)
       AND $1::text IN (SELECT name FROM pg_catalog.pg_timezone_names)
), compared AS MATERIALIZED (
    SELECT zone.import_id, zone.timezone,
           CASE WHEN stored.rated_at IS NOT NULL THEN stored.rated_on + stored.rated_at
                WHEN rating.submitted_on IS NULL THEN stored.rated_on + rating.submitted_at
           END AS stored_time,
           CASE WHEN staged.rated_at IS NOT NULL THEN staged.rated_on + staged.rated_at
                WHEN staged.submitted_on IS NULL THEN staged.rated_on + staged.submitted_at
           END AS staged_time
      FROM zone
      JOIN pg_temp.stored_rating AS stored USING (import_id)
      JOIN assay.rating AS rating
        ON rating.candidate_id = stored.candidate_id
       AND rating.interview_id = stored.interview_id
       AND rating.question_id = stored.question_id
       AND rating.interviewer_id = stored.interviewer_id
      JOIN pg_temp.staged_rating AS staged
        ON staged.sitting = stored.sitting
       AND staged.question_id = stored.question_id
       AND staged.interviewer_id = stored.interviewer_id
)
SELECT count(*), min(timezone), min(import_id)
  FROM compared
 WHERE stored_time <> staged_time
   AND stored_time AT TIME ZONE timezone = staged_time AT TIME ZONE $1::text
