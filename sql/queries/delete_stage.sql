-- Removes a stage that nothing refers to.
-- $1 stage_id (bigint).
DELETE FROM assay.stage WHERE stage_id = $1
