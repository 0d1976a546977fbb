-- Which scale was given for all files with these headings that are in force and had one given?
-- $1 digest of the headings (text).
-- Columns: declared_scale (text), import_id (bigint), the first of them; no row when there is none, or when they differ.
SELECT min(declared_scale), min(import_id)
  FROM assay.import
 WHERE headings = $1 AND declared_scale IS NOT NULL AND undone_at IS NULL
HAVING count(DISTINCT declared_scale) = 1
