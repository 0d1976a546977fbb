-- Which bank has this name?
-- $1 name (text).
-- Columns: bank_id (bigint), version (integer), scale as written (text, may be null).
SELECT bank_id, version, scale FROM assay.bank WHERE name = $1
