-- Removes what reports found about the pairs of an interviewer who is about to be removed.
-- $1 interviewer_id (bigint).
DELETE FROM assay.pair_result
 WHERE a IN (SELECT name FROM assay.interviewer WHERE interviewer_id = $1)
    OR b IN (SELECT name FROM assay.interviewer WHERE interviewer_id = $1)
