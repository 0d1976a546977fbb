-- Removes the log of a merge.
-- $1 merge_id (bigint).
DELETE FROM assay.merged_value WHERE merge_id = $1
