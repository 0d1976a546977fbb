# From the day of the interview to the day its scores were in: against a count in Python, corrected and taken back.
python3 - <<'PY'
import csv
import datetime
import random

random.seed(11)
HEAD = ["candidate_id", "interviewer", "question_id", "score", "interview_date", "submitted_at"]
day, later = datetime.date(2026, 8, 3), datetime.timedelta


def write(name, rows, columns=HEAD):
    with open(name, "w", newline="") as out:
        csv.writer(out).writerows([columns] + [[row[HEAD.index(column)] for column in columns] for row in rows])


rows = []
for c in range(130):
    on = day + later(random.randrange(85))
    for who, slow in random.sample([("Ana", 2), ("Bo", 5), ("Cy", 9)], 2):
        wait = random.choice([None, -2] + [random.randrange(slow) for _ in range(20)])
        for q in ("Q1", "Q2"):
            at = "" if wait is None else (on + later(wait + (q == "Q2"))).strftime("%m/%d/%Y")
            rows.append([f"C{c}", who, q, random.randint(1, 5), on.isoformat(), at])
write("both.csv", rows)
write("interview.csv", rows, HEAD[:5])
write("submitted.csv", rows, HEAD[:4] + HEAD[5:])
slower = [row[:5] + [row[5] and row[5][:6] + "2027"] for row in rows]
write("slower.csv", slower)
write("bad.csv", [["Z", "Ana", "Q1", 3, "2026-09-01", "02/30/2026"], ["Z", "Ana", "Q2", 3, "2026-09-01", "=2+3"],
                  ["Z", "Ana", "Q3", 3, "2026-09-01", "10/13/2026"]])
PY
days() { assay pipeline --format json | python3 -c '
import json, sys
for row in json.load(sys.stdin)["time_to_score"][:1] or ["not known"]:
    print(row if row == "not known" else [row["days_median"]["estimate"], row["days_p90"]["estimate"], row["n_before_interview"]])'; }
assay ingest both.csv --scale 1..5
assay pipeline | sed -n '/^Half/,$p'
"$PSQL" -X -q "$ASSAY_DB" -c "UPDATE assay.code_key SET key = 'the same each time'"
assay pipeline --month 2026-09 --hide-interviewers | sed -n '/^Half/,/^all/p'
assay pipeline --format json >first.json
python3 - <<'PY'
import collections
import csv
import datetime
import json

document = json.load(open("first.json"))
sittings = collections.defaultdict(list)
for row in csv.DictReader(open("both.csv")):
    if row["submitted_at"]:
        at = datetime.datetime.strptime(row["submitted_at"], "%m/%d/%Y").date()
        days = (at - datetime.date.fromisoformat(row["interview_date"])).days
        sittings[row["candidate_id"], row["interviewer"]].append(days)


def check(found, who):
    last = sorted(max(days) for key, days in sittings.items() if who in (None, key[1]))
    counted = [days for days in last if days >= 0]
    for name, p in (("days_median", 0.5), ("days_p90", 0.9)):
        place = p * (len(counted) - 1)
        low = counted[int(place)]
        value = low + (place - int(place)) * (counted[min(int(place) + 1, len(counted) - 1)] - low)
        print(who, name, abs(found[name]["estimate"] - value) < 1e-9, found[name]["n"] == len(counted),
              found[name]["lower"] <= value <= found[name]["upper"])
    print(who, "before", found["n_before_interview"] == len(last) - len(counted))


check(document["time_to_score"][0], None)
for row in document["interviewers"]:
    check(row["time_to_score"], row["interviewer"])
PY
days
assay ingest slower.csv --scale 1..5
days
assay undo 2
days
assay ingest interview.csv --scale 1..5
days
assay undo 3
days
assay ingest bad.csv --scale 1..5 || echo "exit status $?"
cut -d, -f1-4 bad.rejects.reasons.csv
assay report --month all -q -o tables.csv 2>/dev/null; sed -n '1p;15p;$p' tables-submissions.csv
"$PSQL" -X -q "$ASSAY_DB" -c 'drop schema assay cascade' 2>/dev/null
assay ingest submitted.csv --scale 1..5 -q
assay pipeline | sed -n '/^No export has/,/submitted/p'
assay inspect both.csv --scale 1..5 --write-map both.ini | sed -n '/^dates/,/^submission/p; /^submitted/p'
grep -e interview_date -e submitted both.ini
sed -i 's/^submitted = .*/submitted =/' both.ini
assay ingest both.csv --map both.ini | sed 's/import.*//'
days
