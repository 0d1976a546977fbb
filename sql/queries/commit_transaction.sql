-- Ends a transaction; what it wrote is kept.
COMMIT
