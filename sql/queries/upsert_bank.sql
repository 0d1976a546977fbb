-- Stores a bank that is new or has changed.
-- $1 name (text), $2 scale as written (text, may be null).
-- Columns: bank_id (bigint), version (integer).
INSERT INTO assay.bank (name, scale) VALUES ($1, $2)
    ON CONFLICT (name) DO UPDATE SET scale = excluded.scale, version = bank.version + 1
RETURNING bank_id, version
