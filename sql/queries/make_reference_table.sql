-- Puts a table whole on every node of the cluster. Needs citus.
-- $1 name of the table (text).
SELECT create_reference_table(format('assay.%I', $1::text)::regclass)
