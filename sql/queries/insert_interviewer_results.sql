-- Keeps what a report run found about interviewers.
-- $1 report_run_id (bigint), $2 an array of objects whose keys are columns of the table (text, JSON).
INSERT INTO assay.interviewer_result
SELECT result.*
  FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS kept (columns, place)
 CROSS JOIN LATERAL jsonb_populate_record(
           NULL::assay.interviewer_result, kept.columns || jsonb_build_object('report_run_id', $1::bigint, 'place', kept.place)) AS result
