# --timezone: the days and months of moments, and which month is complete, are those of the zone; what is no moment stays as
# it is written. The zone is printed.
cat >scores.csv <<'CSV'
candidate,interviewer,question,interview date,submitted at,score
A,R1,Q1,2026-09-30T22:30:00Z,2026-10-01T09:00:00+02:00,4
A,R2,Q1,2026-09-30T23:59:00,2026-10-01T21:59:59Z,3
B,R1,Q1,2026-10-01T02:30:00+14:00,2026-10-02T00:00:00+02:00,2
CSV
days() { "$PSQL" -X -A -t "$ASSAY_DB" -c 'select interviewer, rated_on from assay.score order by candidate, interviewer'; }
assay ingest scores.csv --scale 1..5
days
assay undo 1 -q
echo '--- in Berlin'
assay ingest scores.csv --scale 1..5 --timezone Europe/Berlin
days
echo '--- the same zone again is the same import; in another the same moments are no other interviews'
assay ingest scores.csv --scale 1..5 --timezone Europe/Berlin
assay ingest scores.csv --scale 1..5 --timezone Asia/Tokyo || echo "exit status $?"
assay ingest scores.csv --scale 1..5 --new-interviews || echo "exit status $?"
printf 'candidate,interviewer,question,submitted at,score\nC,R1,Q1,2026-10-02T23:30:00Z,2\n' >sent.csv
assay ingest sent.csv --scale 1..5 --timezone Europe/Berlin -q
assay ingest sent.csv --scale 1..5 || echo "exit status $?"
echo '--- other moments may be of any zone'
printf 'candidate,interviewer,question,interview date,score\nA,R1,Q1,2026-11-05T22:30:00Z,4\nD,R1,Q1,2026-11-05T22:30:00Z,4\n' >later.csv
assay ingest later.csv --scale 1..5 --timezone Asia/Tokyo
assay undo 4 -q
echo '--- printed'
assay inspect scores.csv --scale 1..5 --timezone Europe/Berlin | grep -e ^dates -e 'days of'
assay questions --timezone Europe/Berlin | tail -1
assay report --timezone Europe/Berlin --month all -q -o report.html -o report.json || echo "exit status $?"
grep -o 'written [0-9 :-]* Europe/Berlin' report.html
grep -o 'time zone Europe/Berlin' report.html
echo '--- which month is complete, half an hour before November begins in London'
printf 'candidate,rater,question,date,score\nA,R1,Q1,2026-10-10,4\nA,R1,Q1,2026-09-10,4\n' >months.csv
for zone in Europe/London Asia/Tokyo; do
    SOURCE_DATE_EPOCH=1793489400 assay try months.csv --scale 1..5 --month last --timezone $zone -o try.md 2>&1 | grep month
done
assay questions --timezone Europe/Berlinn || echo "exit status $?"
TZ=America/New_York assay questions --timezone Europe/Berlin | tail -1
