# Every format has the same names for the same numbers: CSV, JSON, all about one question, the results kept in the database.
assay bank import "$EXAMPLES/interview-bank.md" -q
assay simulate --candidates 60 --funnel --every-fault -o scores.csv -q
assay simulate --candidates 60 --criteria -o criteria.csv -q
assay ingest scores.csv criteria.csv -q
assay report --from 2026-05-01 --to 2026-10-31 -q -o report.csv -o report.json
assay try scores.csv --scale 1..5 --from 2026-05-01 --to 2026-10-31 -q -o days.csv
assay candidate C-0003 --format csv >candidate.csv
assay candidate C-0003 --format json >candidate.json
assay plan questions --minutes 6 --format csv >plan.csv
assay plan questions --minutes 6 --format json >plan.json
for list in imports people; do
    assay $list --format csv >$list.csv
    assay $list --format json >$list.json
done
for code in 1.1 5.2 9.3; do
    assay question $code --format csv >question-$code.csv
    assay question $code --format json >question-$code.json
done
for result in question pair interviewer topic; do
    "$PSQL" -X -q "$ASSAY_DB" -c "copy (select * from assay.${result}_result order by place) to stdout csv header" >kept-$result.csv
done
python3 "$TOP/tests/cli/records.py" 1.1 5.2 9.3
