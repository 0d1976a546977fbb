-- Frees the room of the rows that a table had before the cluster took them. Needs citus.
-- $1 name of the table (text).
SELECT truncate_local_data_after_distributing_table(format('assay.%I', $1::text)::regclass)
