# Answers worth scoring together, a sheet for each interviewer, the filled sheets kept apart from all statistics, and whether it
# helped: the fault of one question ends on the day of the session. Rows in any order; undone again; hostile names.
load() {
    "$PSQL" -X -q "$ASSAY_DB" -c 'drop schema if exists assay cascade' 2>/dev/null
    assay bank import "$EXAMPLES/interview-bank.md" -q
    assay ingest "$1" -q
}
assay simulate --months 18 --candidates 700 --interviewers 4 --fault-until 7 -o scores.csv
load scores.csv
plan() {
    SOURCE_DATE_EPOCH=1764547200 assay plan session --to 2025-11-30 "$@"
}
plan
plan --format csv -o sheets >answers.csv
ls sheets
cat answers.csv
cat sheets/02*
plan -o sheets --format csv >/dev/null || echo "exit status $?"
plan -o sheets >/dev/null
ls sheets
assay ingest --dry-run sheets/01-amara-obi.xlsx
touch file
plan -o file || echo "exit status $?"
plan -o other --hide-interviewers || echo "exit status $?"
plan --hide-interviewers --format csv | cut -d, -f1-3
plan --format json >first.json
sed 1q scores.csv >turned.csv
sed 1d scores.csv | sort -r >>turned.csv
load turned.csv
plan --format json >second.json
cmp first.json second.json && echo "the same in any order of rows"
load scores.csv

# What the statistics say, in every command that has some; the time of each import is another one.
everything() {
    for command in questions agreement interviewers drift pipeline candidates findings 'plan questions' 'plan reliability' \
        'plan panels' 'plan session' people 'question 7.1' 'candidate C-0480'; do
        assay $command --format json 2>/dev/null || echo "exit status $?"
    done
    assay interviewer 'Amara Obi' --format json
    assay agreement --pair 'Amara Obi,Ben Carter' --format json
    assay report -o page.html -o page.json -q
    cat page.html page.json
}
everything >before.txt
# Sheet 1 as CSV, sheet 2 with semicolons and in another order, sheet 3 in part, sheet 4 by somebody new.
python3 - <<'PY'
import csv
import glob
import random

for number, path in enumerate(sorted(glob.glob("sheets/*.csv")), 1):
    rows = list(csv.DictReader(open(path, encoding="utf-8")))
    for i, row in enumerate(rows):
        row["score"] = "" if number == 3 and i > 2 else str(2 + (number + i) % 3)
        if number == 4:
            row["interviewer"] = "=cmd|' /C calc'!A1"
    if number == 2:
        random.Random(1).shuffle(rows)
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, rows[0], delimiter=";" if number == 2 else ",")
        writer.writeheader()
        writer.writerows(rows)
PY
assay sessions || echo "exit status $?"
assay inspect sheets/01-amara-obi.csv | grep calibration
ASSAY_DB= assay inspect sheets/01-amara-obi.csv --scale 1..5 | grep calibration
assay ingest sheets/*.csv
assay ingest sheets/01-amara-obi.csv
everything >after.txt
cmp before.txt after.txt && echo "no statistic knows of the session"
assay sessions
assay sessions --format csv | python3 -c 'import re, sys; print(re.sub(r"\d+\.\d{5,}", lambda n: f"{float(n.group()):.4f}", sys.stdin.read()), end="")'
assay sessions --hide-interviewers | tail -n 12 | sed 's|Interviewer [0-9]*|Interviewer N|g'
assay sessions --format json >sessions.json
python3 - <<'PY'
import json

for session in json.load(open("sessions.json"))["sessions"]:
    print(session["session"], session["held_on"], session["interviewers"], len(session["scores"]))
    print(session["questions"][0].keys())
PY
assay imports --format csv | cut -d, -f1,3-8
assay undo 3
assay sessions --format json >undone.json
python3 - <<'PY'
import json

print([len(session["scores"]) for session in json.load(open("undone.json"))["sessions"]])
PY
for n in 2 4 5; do assay undo $n -q; done
assay sessions || echo "exit status $?"
# Two scores of one answer, and none at all.
python3 - <<'PY'
import csv

rows = list(csv.DictReader(open("sheets/01-amara-obi.csv", encoding="utf-8")))
twice = rows + [dict(rows[0], score="5"), dict(rows[1])]
for name, some in ("twice", twice), ("blank", [dict(row, score="") for row in rows]):
    with open(f"{name}.csv", "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(some)
PY
assay ingest twice.csv || echo "exit status $?"
cat twice.rejects*
assay ingest blank.csv || echo "exit status $?"
# Names of any kind make names of files and cells that do no harm; three candidates are enough, two are not.
python3 - <<'PY'
import csv

names = ["../../etc/passwd", "=HYPERLINK(1)", "Jos\u00e9 \U0001f4a5", "\u7530\u4e2d", "\x1b[31mRed", "a" * 90]
with open("hostile.csv", "w", newline="", encoding="utf-8") as file:
    writer = csv.writer(file)
    writer.writerow(["candidate_id", "interview_date", "interviewer", "question_id", "score", "min_score", "max_score"])
    for candidate in range(3):
        for number, name in enumerate(names):
            writer.writerow([f"<b>{candidate}", "2026-01-05", name, "=1+1", 1 + (candidate + number) % 5, 1, 5])
rows = open("hostile.csv", encoding="utf-8").readlines()
open("two.csv", "w", encoding="utf-8").writelines(rows[:13])
PY
for file in two hostile; do
    "$PSQL" -X -q "$ASSAY_DB" -c 'drop schema if exists assay cascade' 2>/dev/null
    assay ingest $file.csv --scale 1..5
    assay plan session -o hostile-sheets || echo "exit status $?"
done
ls hostile-sheets
assay plan session --format csv -o hostile-csv | tail -n 1
cat hostile-csv/0[23]*.csv
for sheet in hostile-csv/*; do
    sed -i 's|,,1,5|,2,1,5|' "$sheet"
    assay ingest "$sheet" -q --scale 1..5 2>/dev/null
done
assay sessions | sed -n 1,20p
ls ../etc 2>/dev/null || echo 'nothing was written elsewhere'
