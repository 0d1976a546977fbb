-- Removes a interviewer that nothing refers to.
-- $1 interviewer_id (bigint).
DELETE FROM assay.interviewer WHERE interviewer_id = $1
