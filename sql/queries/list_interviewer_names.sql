-- What are the interviewers called?
-- Columns: interviewer_id (bigint), name (text).
SELECT interviewer.interviewer_id, interviewer.name
  FROM assay.interviewer
 ORDER BY interviewer.interviewer_id
