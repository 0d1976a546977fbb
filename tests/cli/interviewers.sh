# Who scores differently from colleagues on the same answers, for coaching; and who cannot be compared.
python3 - <<'PY'
import csv
import random

random.seed(6)
HEAD = ["candidate_id", "interviewer", "question_id", "score", "interview_date"]
HOSTILE = "\x1b[31mEve\x1b]0;t\x07 \u202eevil =cmd|' /C calc'!A0 and a very long name"


def write(name, rows):
    with open(name, "w", newline="") as out:
        sheet = csv.writer(out)
        sheet.writerow(HEAD)
        sheet.writerows(rows)


def score(value):
    return min(5, max(1, round(value)))


# Bo scores lower and lower, Cy gives threes and fours. Dee and Eve meet only each other, Fay nobody.
rows = []
for c in range(60):
    ability = random.gauss(3.2, 1)
    date = f"2026-{1 + c // 10:02d}-{1 + c % 10:02d}"
    for q in range(6):
        answer = ability + random.gauss(0, 0.7)
        panel = {"Ana": answer, "Bo": answer - 0.3 - 0.02 * c, "Cy": 3.5 + 0.3 * (answer - 3.2)}
        if c % 6 == 0:
            panel = {"Dee": answer, HOSTILE: answer + 0.4}
        elif c % 6 == 1:
            panel = {"Fay": answer}
        for who, value in panel.items():
            rows.append([f"C{c}", who, f"Q{q}", score(value + random.gauss(0, 0.4)), date])
write("panel.csv", rows)
write("apart.csv", [[f"C{c}", ("Ana", "Bo")[c % 2], "Q1", c % 5 + 1, "2026-01-01"] for c in range(20)])
write("alike.csv", [[f"C{c}", who, "Q1", c % 5 + 1, "2026-01-01"] for c in range(20) for who in ("Ana", "Bo")])
PY
new() {
    "$PSQL" -X -q "$ASSAY_DB" -c 'drop schema if exists assay cascade' 2>/dev/null
    assay ingest "$@" -q
}
new panel.csv --scale 1..5
assay interviewers
"$PSQL" -X -q "$ASSAY_DB" -c "UPDATE assay.code_key SET key = 'the same each time'"
assay interviewers --hide-interviewers | sed -n 1,8p
assay interviewers --month 2026-02 | sed -n 1,8p
assay interviewers --format csv | sed -n 1,3p | sed -E 's/([0-9]\.[0-9]{9})[0-9]+/\1/g'
assay interviewers --format json >first.json
sed 1q panel.csv >turned.csv
sed 1d panel.csv | sort -r >>turned.csv
new turned.csv --scale 1..5
assay interviewers --format json >second.json
python3 - <<'PY'
import json


def same(a, b):
    if isinstance(a, dict):
        return a.keys() == b.keys() and all(same(a[k], b[k]) for k in a)
    if isinstance(a, list):
        return len(a) == len(b) and all(map(same, a, b))
    return abs(a - b) < 1e-9 if isinstance(a, float) and isinstance(b, float) else a == b


first, second = json.load(open("first.json")), json.load(open("second.json"))
print("the same in any order of rows:", same(first, second))
groups = first["same_answers"]["groups"]
for group in groups:
    print(len(group), "sum to", round(sum(i["severity_points"]["estimate"] or 0 for i in first["interviewers"]
                                          if i["interviewer"] in group), 9) + 0.0)
PY
new apart.csv --scale 1..5
assay interviewers || echo "exit status $?"
new alike.csv --scale 1..5
assay interviewers
assay interviewers --from 2030-01-01 || echo "exit status $?"
assay interviewers --format json --from 2030-01-01 >nothing.json || echo "exit status $?"
python3 -c 'import json; print(json.load(open("nothing.json"))["interviewers"])'
