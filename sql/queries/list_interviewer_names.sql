-- What are the interviewers called? Where scope says that they are hidden, "Interviewer 3": by a number that follows from
-- the database's key, so that it says nothing of the name, and is the same under every filter.
-- Columns: interviewer_id (bigint), name (text).
WITH mark AS (
    SELECT interviewer.interviewer_id, interviewer.merged_into,
           sha256(code_key.key || sha256(code_key.key || convert_to('interviewer ' || interviewer.folded_name, 'UTF8')))
               AS digest
      FROM assay.interviewer
     CROSS JOIN assay.code_key
     WHERE current_setting('assay.hide_interviewers', true) = 'true'
), number AS (
    SELECT interviewer_id, row_number() OVER (ORDER BY merged_into IS NOT NULL, digest) AS place FROM mark
)
SELECT interviewer.interviewer_id, coalesce('Interviewer ' || number.place, interviewer.name)
  FROM assay.interviewer
  LEFT JOIN number USING (interviewer_id)
 ORDER BY interviewer.interviewer_id
