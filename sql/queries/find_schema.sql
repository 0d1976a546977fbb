-- Has Assay been here before? Asks the catalogues themselves: a name that was looked up before another session made the
-- schema would be remembered as missing.
-- Columns: whether the table of migrations exists (boolean).
SELECT EXISTS (SELECT 1
                 FROM pg_catalog.pg_class AS class
                 JOIN pg_catalog.pg_namespace AS namespace ON namespace.oid = class.relnamespace
                WHERE namespace.nspname = 'assay' AND class.relname = 'migration')
