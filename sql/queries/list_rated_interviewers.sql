-- Who has ratings within the filter?
-- Columns: interviewer_id (bigint), name (text).
SELECT interviewer.interviewer_id, interviewer.name
  FROM assay.interviewer
 WHERE interviewer.interviewer_id IN (SELECT DISTINCT rating.interviewer_id
                                        FROM assay.rating_in_filter AS rating)
 ORDER BY interviewer.interviewer_id
