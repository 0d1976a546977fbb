-- Which banks are there?
-- Columns: name (text), in order.
SELECT name FROM assay.bank WHERE name <> '' ORDER BY name
