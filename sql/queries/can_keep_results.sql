-- May this user keep what a report found?
-- Columns: may (boolean).
SELECT NOT pg_is_in_recovery()
       AND NOT current_setting('transaction_read_only')::boolean
       AND has_table_privilege('assay.report_run', 'INSERT, SELECT')
       AND has_table_privilege('assay.question_result', 'INSERT')
       AND has_table_privilege('assay.pair_result', 'INSERT')
       AND has_table_privilege('assay.interviewer_result', 'INSERT')
       AND has_table_privilege('assay.topic_result', 'INSERT')
       AND has_sequence_privilege('assay.report_run_report_run_id_seq', 'USAGE')
