-- Which migration was the last?
-- Columns: its number (integer), 0 before the first.
SELECT coalesce(max(version), 0) FROM assay.migration
