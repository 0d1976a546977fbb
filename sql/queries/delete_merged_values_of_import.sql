-- Removes from the log of merges what an import gave.
-- $1 import_id (bigint).
DELETE FROM assay.merged_value WHERE import_id = $1
