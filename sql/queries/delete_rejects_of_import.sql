-- Forgets what an import that was taken back could not take: cells of a file that is no longer loaded. Their number stays.
-- $1 import_id (bigint).
DELETE FROM assay.import_reject WHERE import_id = $1
