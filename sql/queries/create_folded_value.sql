-- The rewritten history: each value, whether it differs from the one before, and what replaces it.
CREATE TEMP TABLE IF NOT EXISTS folded_value (
    LIKE assay.given_value,
    differs       boolean NOT NULL,
    superseded_by bigint
) ON COMMIT DROP
