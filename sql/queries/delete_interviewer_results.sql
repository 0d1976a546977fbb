-- Removes what reports found about an interviewer who is about to be removed.
-- $1 interviewer_id (bigint).
DELETE FROM assay.interviewer_result
 WHERE interviewer IN (SELECT name FROM assay.interviewer WHERE interviewer_id = $1)
