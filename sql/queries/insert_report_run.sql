-- Notes that a report was made.
-- $1 made_at (bigint, seconds since 1970), $2 version, $3 bank, $4 role, $5 stage (text), $6 from_day, $7 to_day,
-- $8 first_day, $9 last_day (date), $10 summary (text), $11 candidates, $12 interviews, $13 interviewers, $14 questions,
-- $15 ratings, $16 missing (bigint), $17 the window's name (text, null: none), $18 and $19 the days it is about (date).
-- Columns: report_run_id (bigint).
INSERT INTO assay.report_run (made_at, version, bank, role, stage, from_day, to_day, first_day, last_day, summary,
                              candidates, interviews, interviewers, questions, ratings, missing, window_name,
                              reported_from, reported_to)
VALUES (to_timestamp($1::bigint), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
RETURNING report_run_id
