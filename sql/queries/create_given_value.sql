-- What each import gave for the ratings whose history is being rewritten.
CREATE TEMP TABLE IF NOT EXISTS given_value (LIKE assay.given_value) ON COMMIT DROP
