-- Notes that an import is taken back. Its number stays.
-- $1 import_id (bigint).
UPDATE assay.import SET undone_at = now() WHERE import_id = $1
