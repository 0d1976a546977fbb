-- Removes the scores of calibration sessions that an import gave.
-- $1 import_id (bigint).
DELETE FROM assay.calibration_score WHERE import_id = $1
