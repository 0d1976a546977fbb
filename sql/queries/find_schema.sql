-- Has Assay been here before?
-- Columns: whether the table of migrations exists (boolean).
SELECT to_regclass('assay.migration') IS NOT NULL
