# Criteria of rubrics, rated by themselves: in a column `criterion`, and in columns such as 1.1/3.
assay bank import "$FIXTURES/small-bank.md"
cat >long.csv <<'CSV'
candidate_id,interviewer,interview_date,question_id,criterion,score
a,Nia Hart,2026-05-01,1.1,,3.5
a,Nia Hart,2026-05-01,1.1,1,yes
a,Nia Hart,2026-05-01,1.1,"costs (minor, major)",no
a,Tom Reyes,2026-05-01,1.1,1,no
a,Tom Reyes,2026-05-01,1.1,9,yes
a,Tom Reyes,2026-05-01,1.1,2,perhaps
a,Tom Reyes,2026-05-01,1.1,reads minds,yes
a,Tom Reyes,2026-05-01,1.1,0,yes
CSV
assay inspect long.csv --scale 0..4:0.5 || echo "exit status $?"
assay ingest long.csv || echo "exit status $?"
cat long.rejects.reasons.csv
cat >wide.csv <<'CSV'
candidate_id,interviewer,interview_date,1.1,1.1/1 page tables,1.1 / 2,1.2
b,Nia Hart,2026-05-02,2,x,,3
c,Tom Reyes,2026-05-02,4,,✓,2
CSV
assay inspect wide.csv --scale 0..4:0.5 --write-map wide.ini
grep -B1 -A3 'column = 1.1' wide.ini
assay ingest wide.csv
assay ingest wide.csv --map wide.ini
assay server psql --help >/dev/null
"$PSQL" -X -At "$ASSAY_DB" -c 'select candidate, question, criterion, interviewer, met, text, required from assay.criterion_score order by 1, 2, 3, 4'
sed 's/,x,,3/,no,yes,3/' wide.csv >corrected.csv
assay ingest corrected.csv
assay undo 3
assay people --merge 'Nia Hart' 'Tom Reyes' || echo "exit status $?"
