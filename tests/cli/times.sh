# Times of interviews make two of a day, times of submission make the later score hold, in one file or in two, in either order.
cat >interviews.csv <<'CSV'
candidate,interviewer,question,score,interview date
A,Ann,Q1,2,2026-10-05 09:00
A,Ann,Q2,3,2026-10-05 09:00
A,Ann,Q1,4,2026-10-05 14:30
A,Bob,Q2,5,2026-10-05 14:30
CSV
cat >forms.csv <<'CSV'
Timestamp,candidate,interviewer,question,score
2026-10-06 10:00:00,B,Ann,Q1,2
2026-10-06 10:20:00,B,Ann,Q1,5
2026-10-06 10:05:00,B,Bob,Q1,3
CSV
show() {
    "$PSQL" -X -q -A -t "$ASSAY_DB" -c "select export_id, occurrence, question, interviewer, label, rated_on from assay.score
        join assay.candidate using (candidate_id) join assay.interview using (candidate_id, interview_id) order by 1, 2, 3, 4"
    "$PSQL" -X -q "$ASSAY_DB" -c 'drop schema assay cascade' 2>/dev/null
}
assay ingest interviews.csv forms.csv --scale 1..5
show
for file in interviews forms; do
    { sed -n 1p $file.csv; sed -n 4p $file.csv; } >$file.part.csv
    sed 4d $file.csv >$file.rest.csv
done
assay ingest interviews.part.csv interviews.rest.csv forms.part.csv forms.rest.csv --scale 1..5 -q
show
sed 's/10:20:00,B,Ann,Q1,5/09:20:00,B,Ann,Q1,5/' forms.csv >turned.csv
{ sed -n 1p turned.csv; sed -n 3p turned.csv; } >late.csv
sed 3d turned.csv >early.csv
assay ingest early.csv late.csv --scale 1..5
show
# The same scores at other times are asked about.
assay ingest interviews.csv --scale 1..5 -q
sed 's/ 09:00/ 10:00/; s/ 14:30/ 15:30/' interviews.csv >later.csv
assay ingest later.csv --scale 1..5 -q || echo "exit status $?"
assay ingest later.csv --scale 1..5 -q --new-interviews
show
