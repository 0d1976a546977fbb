-- Spreads a table over the workers by candidate, where the candidates themselves lie. Needs citus.
-- $1 name of the table (text).
SELECT create_distributed_table(format('assay.%I', $1::text)::regclass, 'candidate_id',
                                colocate_with => CASE $1 WHEN 'candidate' THEN 'none' ELSE 'assay.candidate' END)
