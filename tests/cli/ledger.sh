# The ledger: handles stand beside findings, notes move them under "known", outlive undoing, loading and merging, and end with
# their month, with a new wording, and when they are taken back.
set -e
assay simulate --candidates 300 -o scores.csv -q
assay ingest scores.csv --scale 1..5 -q
status_of() { "$@" >/dev/null && echo "$*: 0" || echo "$*: $?"; }
cat >tell.py <<'PY'
import json
import sys

for finding in json.load(sys.stdin)["findings"]:
    if finding["strength"] == "clear" or finding["news"] in ("gone", "fixed"):
        print(f'{finding["id"]}: {finding["news"]}, since {finding["since"]}, known: {finding["known"]}')
PY
ledger() { assay findings -q --format json | python3 tell.py; }

echo '--- nothing is noted'
assay findings -q
status_of assay findings -q --fail-on-findings

echo '--- notes'
assay finding 9.3 too-hard --note 'reworded, wait for March' --owner Dana --until 2027-03
assay finding '9.3 too-hard' --owner 'Ben "B" Carter'
assay finding INTERVIEWER:Amara-Obi --note x || echo "status $?"
assay finding interviewer:amara-obi --note 'talked to her'
assay finding 9.3 too-hard
assay finding 5.2
assay findings -q
assay report -q -o report.html -o report.md
grep -o 'class="chip known">known</span> <a href="[^"]*">[^<]*' report.html
head -n 3 report.md

echo '--- what counts for a script'
for handle in 1.1 5.2 7.1 interviewer:Ben-Carter; do assay finding "$handle" --owner Dana -q; done
status_of assay report -q --fail-on-findings -o report.html
status_of assay report -q --fail-on-findings=all -o report.html
status_of assay questions --fail-on-findings
status_of assay questions --fail-on-findings=all
status_of assay interviewers --fail-on-findings
assay report -q --fail-on-findings=some -o report.html || echo "status $?"

echo '--- one order everywhere, and the workbook has known ones by themselves'
assay finding 5.2 --drop -q
assay report -q -o all.xlsx -o all.md -o all.json -o all.html
assay questions -q --window 12m >questions.txt
python3 - <<'PY'
import json
import re
import zipfile

text = zipfile.ZipFile("all.xlsx").read("xl/sharedStrings.xml").decode()
cells = [re.sub(r"<[^>]*>", "", cell) for cell in re.findall(r"<si>.*?</si>", text, re.S)]
with open("all.json", encoding="utf-8") as file:
    findings = [row for row in json.load(file)["findings"] if row["strength"] == "clear"]
order = [row["verdict"] for row in findings]
known = cells.index("Known: somebody has taken these on")
print("workbook:", sorted(order, key=cells.index) == order)
for row in findings:
    print(row["id"], "known" if cells.index(row["verdict"]) > known else "open", row["known"] is not None)
handles = [row["id"] for row in findings if row["about"] == "question"]
with open("questions.txt", encoding="utf-8") as file:
    told = re.findall(r"\[([^\]]*)\]", " ".join(file.read().split()))
print("questions, up to those that are known:", [handle for handle in told if handle in handles], handles)
for name, pattern in (("all.md", r"\[([^\]]*)\]"), ("all.html", r'<code class="hd">([^<]*)')):
    with open(name, encoding="utf-8") as file:
        told = [handle for handle in re.findall(pattern, file.read()) if handle in [row["id"] for row in findings]]
    print(name, told[: len(told)])
PY

echo '--- undone and loaded again, and merged: the notes stay'
assay undo 1 -q
assay ingest scores.csv --scale 1..5 -q
ledger
printf 'candidate,interviewer,question,score,date\nX,Amara O.,1.1,3,2026-10-01\n' >other.csv
assay ingest other.csv --scale 1..5 -q
assay people --merge 'Amara O.' 'Amara Obi' -q
ledger | grep Amara
assay people --unmerge 'Amara Obi' -q
ledger | grep Amara

echo '--- names are hidden'
assay findings -q --hide-interviewers --format csv | grep -c 'Amara\|Dana\|Ben' || true

echo '--- the month is over'
assay finding 5.2 --until 2026-09
ledger | grep '^5.2 strong'
assay finding 5.2 --until 2026-10 -q
ledger | grep '^5.2 strong'

echo '--- taken back'
assay finding 9.3 too-hard --drop
assay finding 9.3 too-hard --drop
ledger | grep '^9.3 too-hard'

echo '--- changed: fixed where the scores since then show it, and the window begins anew'
new() {
    "$PSQL" -X -q "$ASSAY_DB" -c 'drop schema if exists assay cascade' 2>/dev/null
    assay ingest "$@" -q
}
assay simulate --candidates 500 --repair 9.3:2026-06 -o repaired.csv -q
new repaired.csv --scale 1..5
assay finding 9.3 --changed 2026-06-01 -q
assay finding 1.1 --changed 2026-09-28 -q
for month in 2026-05 2026-06 2026-07; do
    echo "$month"
    assay findings -q --month $month --format json | python3 tell.py | grep '^9.3' || echo nothing
done
assay findings -q --month 2026-06 --format csv | grep -o 'Since [0-9]* June[^.]*'
assay findings -q | grep '^1.1 too-easy\|wait' || echo nothing
assay findings -q --format csv | grep -o 'Changed on[^.]*' || true
echo 'a question that stays as it is, on all data and in a window'
assay questions -q | grep '^1.1' || true
assay questions -q --window 12m | grep '^1.1' || true

echo '--- drift is in the ledger, and what the model finds of interviewers whom no colleague joins'
assay simulate --no-faults -o sound.csv -q
python3 - <<'PY'
import csv

with open("sound.csv", newline="") as file, open("drift.csv", "w", newline="") as out:
    rows = csv.DictReader(file)
    writer = csv.DictWriter(out, rows.fieldnames)
    writer.writeheader()
    for row in rows:
        if row["interview_date"] >= "2026-06" and row["question_id"] == "4.1" and row["score"]:
            row["score"] = min(5, int(row["score"]) + 2)
        writer.writerow(row)
PY
new drift.csv --scale 1..5
ledger | grep '4.1 grown'
assay drift -q | grep -o '\[4.1 grown[^]]*\]'
status_of assay drift -q --fail-on-findings
assay finding 4.1 grown-easier --owner Dana -q
ledger | grep '4.1 grown'
status_of assay drift -q --fail-on-findings
assay simulate --singles 1 -o singles.csv -q
new singles.csv --scale 1..5
ledger | grep interviewer
assay interviewers -q | grep -o '\[interviewer[^]]*\]'
assay report -q -o report.md && grep -o '\[interviewer[^]]*\]' report.md
status_of assay interviewers -q --fail-on-findings
for handle in interviewer:Amara-Obi interviewer:Ben-Carter; do assay finding "$handle" --owner Dana -q; done
status_of assay interviewers -q --fail-on-findings

echo '--- refused'
refuse() { "$@" 2>&1 >/dev/null || echo "status $?"; }
refuse assay finding 9.33
refuse assay finding 9.3 too-hrd
refuse assay finding 9.3 severe
refuse assay finding 4.1 too-hard --note x
refuse assay finding 8.1 flat --note x
refuse assay finding 'pair:Ben-Carter+Amara-Obi level' --note x
assay finding 8.1 --owner Dana
assay finding 8.1 --owner ''
refuse assay finding interviewer:Ben-Cartr
refuse assay finding 9.3 too-hard --until January
refuse assay finding 9.3 too-hard --drop --note x
refuse assay finding stage:Onsite --changed 2026-01-01
refuse assay finding
