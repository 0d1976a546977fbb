# What the sample exports allow to find: 1.1 is easy and 9.3 is hard where enough candidates answered, the rest is too few
# to say; and a script can tell from the exit status whether anything is clear.
new() {
    "$PSQL" -X -q "$ASSAY_DB" -c 'drop schema if exists assay cascade' 2>/dev/null
    assay ingest "$@" -q || echo "exit status $?"
}
exports=$FIXTURES/exports
cat >tell.py <<'PY'
import json
import sys

questions = json.load(sys.stdin)["questions"]
for question in questions:
    for finding in question["findings"]:
        if question["question"] in ("1.1", "9.3"):
            print(f'  {question["question"]} {finding["kind"]} {finding.get("strength", "-")}: {finding["text"]}')
clear = [q["question"] for q in questions if any(f.get("strength") == "clear" for f in q["findings"])]
few = [q["question"] for q in questions if any(f["kind"] == "too_few" for f in q["findings"])]
no_separation = sum(q["separation"]["status"] == "too_few" for q in questions)
print(f"  {len(questions)} questions, clear: {clear}, too few: {few}; separation of {no_separation} too few to say")
PY
tell() {
    assay questions --format json --fail-on-findings >questions.json && status=0 || status=$?
    python3 tell.py <questions.json
    echo "  exit status $status"
}
for name in 01_greenhouse_scorecards_long 02_lever_feedback_wide_bom_crlf 03_ashby_feedback_duplicate_headers \
    07_hackerrank_attempts_percent 10_handmade_spreadsheet_mess; do
    echo "$name"
    new "$exports/$name.csv"
    tell
done
echo 06_excel_unicode_text_utf16le
new "$exports/06_excel_unicode_text_utf16le.csv" --scale 1..5:0.5
tell

# Only what is clear counts; nothing clear and nothing known are told apart; of two commands each looks at its own findings.
assay simulate -o scores.csv; head -n 2 scores.csv
new scores.csv --scale 1..5
status_of() { "$@" >/dev/null && echo "$*: 0" || echo "$*: $?"; }
status_of assay questions
status_of assay questions --fail-on-findings
status_of assay questions --fail-on-findings --format csv -o questions.csv
status_of assay questions --fail-on-findings --role 'Platform engineer' --month 2025-12
status_of assay questions --fail-on-findings --from 2030-01-01
status_of assay interviewers
status_of assay interviewers --fail-on-findings
status_of assay interviewers --fail-on-findings --from 2030-01-01
status_of assay agreement --fail-on-findings
