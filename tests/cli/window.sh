# A window: what is judged, beside what a report is about; ratings without a date are in every window and in no days that were given.
python3 - <<'PY'
import csv
with open("dated.csv", "w", newline="") as out, open("some.csv", "w", newline="") as some, open("none.csv", "w", newline="") as none:
    head = ["candidate", "interviewer", "question", "score"]
    dated, part, bare = csv.writer(out), csv.writer(some), csv.writer(none)
    dated.writerow(head + ["date"]), part.writerow(head + ["date"]), bare.writerow(head)
    for c in range(60):
        months = c % 20  # from October 2026 backwards
        year, month = divmod(2026 * 12 + 9 - months, 12)
        for q in range(3):
            row = [f"C{c}", "AB"[c % 2], f"Q{q}", 1 + (c * 7 + q) % 5]
            dated.writerow(row + [f"{year}-{month + 1:02d}-15"])
            part.writerow(row + ["" if c % 6 == 0 else f"{year}-{month + 1:02d}-15"])
            bare.writerow(row)
PY
export SOURCE_DATE_EPOCH=1795000000
fresh() { "$PSQL" -X -q "$ASSAY_DB" -c 'drop schema if exists assay cascade' 2>/dev/null; assay ingest "$1" --scale 1..5 -q; }
show() { python3 -c 'import json, sys; d = json.load(open(sys.argv[1])); f = d["filters"]; print(f["window"], f["from"], f["to"], d.get("reported"), d["counts"]["ratings"])' "$1"; }
report() { assay report "$@" -o r.json >said 2>&1 || echo "exit status $?"; grep judged said || true; show r.json; }
questions() { assay questions "$@" --format json >q.json 2>said || echo "exit status $?"; cat said; show q.json; }
fresh dated.csv
echo "--- a report"
report
report --window 6m
report --window all
report --month 2026-03
report --month 2024-01
report --month all
report --month all --window 6m
report --from 2026-09-20 --to 2026-10-20
report --from 2025-01-01 --to 2026-10-20
report --to 2026-10-20
report --from 2026-09-20
echo "--- other commands"
questions
questions --month 2026-10
questions --window 6m
questions --window 12m --month 2026-03
questions --window all
questions --window 6m --to 2026-10-20
questions --month 2030-01
assay questions --window 6m --from 2026-01-01 || echo "exit status $?"
assay questions --window 9m || echo "exit status $?"
assay questions --window 6m -q | tail -2
for command in agreement interviewers drift pipeline candidates 'question Q1' 'plan questions'; do
    assay $command --window 6m --format json -q >c.json || echo "$command: exit status $?"
    show c.json
done
assay report --window 6m -q -o windows.md || echo "exit status $?"
sed -n 2p windows.md
echo "--- some ratings without a date"
fresh some.csv
report
report --window all --month 2026-10
questions --month 2026-10
questions --window 6m
assay report --window 6m -q -o windows.md || echo "exit status $?"
sed -n 2p windows.md
echo "--- none with a date"
fresh none.csv
report
questions --window 6m
echo "--- kept"
"$PSQL" -X -A -t "$ASSAY_DB" -c "select window_name, from_day, to_day, reported_from, reported_to, ratings from assay.report_run order by 1, 2, 3, 6"
