# What products and spreadsheets write goes in as it is, or with the options that the error names.
psql=$(command -v psql || echo "$(pg_config --bindir)/psql")
show() {
    "$psql" -X -q -A -t "$ASSAY_DB" -c "
        select count(value) || ' scores, ' || count(distinct candidate_id) || ' candidates, ' ||
               count(distinct interviewer) || ' interviewers' from assay.score
         where import_id = (select max(import_id) from assay.import)" -c "
        select string_agg(question || ' ' || mean, ', ' order by question collate \"C\")
          from (select question, round(avg(value)::numeric, 4) as mean from assay.score
                 where import_id = (select max(import_id) from assay.import)
                 group by question) as question" -c "
        select string_agg(interviewer || ' ' || mean, ', ' order by interviewer collate \"C\")
          from (select interviewer, round(avg(value)::numeric, 4) as mean from assay.score
                 where import_id = (select max(import_id) from assay.import)
                 group by interviewer) as interviewer" -c "
        select count(submitted_on) || ' with a submission date, ' || sum(submitted_on - rated_on) || ' days later in all'
          from assay.score
         where import_id = (select max(import_id) from assay.import) having count(submitted_on) > 0"
}
undo_all() { "$psql" -X -q "$ASSAY_DB" -c 'drop schema assay cascade' 2>/dev/null; }
exports=$FIXTURES/exports
for name in 01_greenhouse_scorecards_long 02_lever_feedback_wide_bom_crlf \
    03_ashby_feedback_duplicate_headers 10_handmade_spreadsheet_mess; do
    assay ingest "$exports/$name.csv" || echo "exit status $?"
    show
    undo_all
done
cat 10_handmade_spreadsheet_mess.rejects.reasons.csv
head -n 3 10_handmade_spreadsheet_mess.rejects.csv
for name in 06_excel_unicode_text_utf16le 06b_excel_german_csv_ids_became_dates; do
    assay ingest "$exports/$name.csv" 2>error || cat error
    options=$(sed -n 's/.*with \(--[^,]*\).*/\1/p' error)
    # shellcheck disable=SC2086 # words are wanted
    assay ingest "$exports/$name.csv" $options
    show
    undo_all
done
assay ingest "$exports/07_hackerrank_attempts_percent.csv"
"$psql" -X -q -t -A "$ASSAY_DB" -c "
    select string_agg(question || ' ' || mean, ', ' order by question collate \"C\")
      from (select question, round(avg(share)::numeric, 4) as mean from assay.score
             group by question) as question" -c "
    select count(share) || ' scores by ' || min(interviewer) || ', ' || round(avg(share)::numeric, 4)
      from assay.score"
undo_all
assay ingest "$exports/09_smartrecruiters_interviews_no_scores.csv" || echo "exit status $?"
