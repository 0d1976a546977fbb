# What a report found is kept as tables for dashboards, with the same numbers; who may only read gets a report all the same.
assay simulate --candidates 80 -o scores.csv
assay ingest scores.csv --scale 1..5 -q
ask() { "$PSQL" -X -A -t "$ASSAY_DB" -c "$1"; }
assay report --month all --role 'Data engineer' -q -o report.csv -o report.json
assay report --month all -q -o report.csv -o report.json
ask "select report_run_id, role, from_day, ratings > 0 from assay.report_run order by 1"
ask "select question, difficulty, difficulty_lower, separation_status, kappa_quadratic, n_ratings from assay.latest_question_result where role is null order by place" >kept
python3 - <<'PY'
import csv
rows = list(csv.DictReader(open('report-questions.csv', encoding='utf-8', newline='')))
kept = [line.split('|') for line in open('kept', encoding='utf-8').read().splitlines()]
assert len(rows) == len(kept) > 20, (len(rows), len(kept))
for row, line in zip(rows, kept):
    for text, key in zip(line, ('question', 'difficulty', 'difficulty_lower', 'separation_status', 'kappa_quadratic', 'n_ratings')):
        number = key in ('difficulty', 'difficulty_lower', 'kappa_quadratic') and text
        assert float(text) == float(row[key]) if number else text == row[key], (key, text, row[key])
print('the same numbers')
PY
ask "select count(*) > 0 from assay.latest_pair_result where quadratic_status = 'ok' and role is null"
ask "select report_run_id, count(*) from assay.topic_result group by 1 order by 1"
echo "--- a user who may only read"
ask "create role reader_of_results login; grant usage on schema assay to reader_of_results;
     grant select on all tables in schema assay to reader_of_results" >/dev/null
ASSAY_DB="$ASSAY_DB options='-c role=reader_of_results'" assay report --month all -o reader.json || echo "exit status $?"
ASSAY_DB="$ASSAY_DB options='-c default_transaction_read_only=on'" assay report --month all -o reader.json || echo "exit status $?"
cmp reader.json report.json
ask "select count(*) from assay.report_run"
ask "drop owned by reader_of_results; drop role reader_of_results" >/dev/null
