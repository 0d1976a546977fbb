# Questions that grow easier or harder, an interviewer who moves, and each way of having too little to tell.
python3 - <<'PY'
import csv
import random

random.seed(11)
HEAD = ["candidate_id", "interviewer", "question_id", "score", "interview_date"]
HOSTILE = "\x1b[31mEve\x1b]0;t\x07 \u202eevil =cmd|' /C calc'!A0 and a very long name"
PEOPLE = ["Ana", "Bo", "Cy", HOSTILE]


def write(name, rows):
    with open(name, "w", newline="") as out:
        sheet = csv.writer(out)
        sheet.writerow(HEAD)
        sheet.writerows(rows)


# From the fourth month on 2.3 grows easier month by month, from the eighth 3.1 is harder and Bo scores lower.
# Candidates grow stronger all the time.
rows = []
for m in range(10):
    for c in range(18):
        ability = random.gauss(2.7, 0.7) + 0.04 * m
        panel = random.sample(PEOPLE, 2)
        for topic in range(1, 5):
            for q in range(1, 5):
                code = f"{topic}.{q}"
                answer = ability + random.gauss(0, 0.5)
                answer += 0.25 * max(0, m - 3) if code == "2.3" else 0
                answer -= 1.2 if code == "3.1" and m >= 7 else 0
                for who in panel:
                    value = answer + random.gauss(0, 0.3) - (0.9 if who == "Bo" and m >= 7 else 0)
                    rows.append([f"C{m}-{c}", who, code, min(5, max(1, round(value))), f"2026-{m + 1:02d}-{c + 1:02d}"])
write("year.csv", rows)
write("short.csv", [row for row in rows if row[4] < "2026-03"])
write("undated.csv", [row[:4] + [""] for row in rows])
PY
new() {
    "$PSQL" -X -q "$ASSAY_DB" -c 'drop schema if exists assay cascade' 2>/dev/null
    assay ingest "$@" -q
}
new year.csv --scale 1..5
COLUMNS=80 assay drift
echo "the end of a period is where history ends:"
assay drift --month 2026-06 | sed -n 1,12p
"$PSQL" -X -q "$ASSAY_DB" -c "UPDATE assay.code_key SET key = 'the same each time'"
assay drift --hide-interviewers | grep -A 8 '^interviewer'
assay drift --format csv | sed -n '1,2p;/2\.3,drift.*2026-10/p' | sed -E 's/(\.[0-9]{6})[0-9]+/\1/g'
assay drift --format md | sed -n 1,4p
assay drift --format json >first.json
assay drift --from 2026-10-01 --format json >last.json
sed 1q year.csv >turned.csv
sed 1d year.csv | sort -r >>turned.csv
new turned.csv --scale 1..5
assay drift --format json >second.json
python3 - <<'PY'
import json


def same(a, b):
    if isinstance(a, dict):
        return a.keys() == b.keys() and all(same(a[k], b[k]) for k in a)
    if isinstance(a, list):
        return len(a) == len(b) and all(map(same, a, b))
    return abs(a - b) < 1e-9 if isinstance(a, float) and isinstance(b, float) else a == b


first, second, last = (json.load(open(f"{name}.json")) for name in ("first", "second", "last"))
print("the same in any order of rows:", same(first, second))
print("the same history under another beginning:", same(first["questions"], last["questions"]))
for question in first["questions"]:
    if question["state"] in ("watch", "drift"):
        print(question["question"], question["state"], question["direction"], question["may_be_known"])
PY
new short.csv --scale 1..5
assay drift | sed -n 1,4p
assay drift >all.txt || echo "exit status $?"
new undated.csv --scale 1..5
assay drift >all.txt || echo "exit status $?"
sed -n 1,4p all.txt
assay drift --role nobody || echo "exit status $?"
