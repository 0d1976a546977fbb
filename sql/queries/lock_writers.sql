-- Is anybody else writing? Waits until not, and keeps others waiting to the end of the transaction.
-- The number is the word "assay".
SELECT pg_advisory_xact_lock(418548769145)
