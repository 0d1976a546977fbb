-- Takes all questions out of a bank; those that it still has are then stored again.
-- $1 bank_id (bigint).
UPDATE assay.question SET retired = true WHERE bank_id = $1 AND criterion_of IS NULL
