-- Which version of the extension citus does this database have?
-- Columns: version (text); no row when it has none.
SELECT extension.extversion FROM pg_catalog.pg_extension AS extension WHERE extension.extname = 'citus'
