# From stages, dates and outcomes to who passes what: against a count in Python, and with ever less in the export.
python3 - <<'PY'
import csv
import datetime
import random

random.seed(3)
HEAD = ["candidate_id", "role", "stage", "interviewer", "question_id", "score", "interview_date", "outcome"]
HOSTILE = "\x1b[31mLoop' `id` $(x) \u202e, part 2"
STAGES = ["Phone screen", "Technical", HOSTILE, "Final"]


def write(name, rows, columns=HEAD):
    with open(name, "w", newline="") as out:
        sheet = csv.writer(out)
        sheet.writerow(columns)
        sheet.writerows([row[HEAD.index(column)] for column in columns] for row in rows)


rows = []
for c in range(240):
    day = datetime.date(2026, 1, 5) + datetime.timedelta(days=random.randrange(290))
    role, path = random.choice(["Backend", "Data"]), []
    for stage, on in zip(STAGES, (0.5, 0.6, 0.7, 0)):
        path.append((stage, day))
        if random.random() > on:
            break
        day += datetime.timedelta(days=random.randrange(3, 16))
    outcome = "Hired" if len(path) == 4 and random.random() < 0.6 else random.choice(["Rejected"] * 5 + ["Withdrawn"])
    if day > datetime.date(2026, 10, 1) and random.random() < 0.6:
        outcome = random.choice(["", "in progress", "let us see"])
    for stage, on in path:
        for who in random.sample(["Ana", "Bo", "Cy"], 2):
            rows.append([f"C{c}", role, stage, who, "Q1", random.randint(1, 5), on.isoformat(), outcome])
write("year.csv", rows)
bare = [column for column in HEAD if column not in ("stage", "interview_date", "outcome")]
write("bare.csv", [row for row in rows if row[2] == STAGES[0]], bare)
write("undated.csv", rows, bare + ["stage", "outcome"])
write("one.csv", rows[:1])
write("circle.csv", [[f"{first}{c}", "", stage, "Ana", "Q1", 3, f"2026-01-{d + 1:02d}", "rejected"]
                     for first, order in (("x", "ABC"), ("y", "BCA"), ("z", "CAB")) for c in range(12)
                     for d, stage in enumerate(order)])
write("free.csv", [[f"C{c}", "", f"note {c}", "Ana", "Q1", 3, "2026-01-01", "hired"] for c in range(60)])
PY
new() {
    "$PSQL" -X -q "$ASSAY_DB" -c 'drop schema if exists assay cascade' 2>/dev/null
    assay ingest "$@" --scale 1..5 -q
}
new year.csv
assay pipeline
"$PSQL" -X -q "$ASSAY_DB" -c "UPDATE assay.code_key SET key = 'the same each time'"
assay pipeline --month 2026-09 --role Data --hide-interviewers | sed -n 1,22p
assay pipeline --stages 'phone screen, Final' --stage Final | sed -n 1,12p
assay pipeline --stages 'Phone screen,Nix' || echo "exit status $?"
assay pipeline --stages 'Final,final' || echo "exit status $?"
assay pipeline --stages Final --stage Technical || echo "exit status $?"
assay pipeline --format csv | sed -n 1,3p
assay pipeline --month 2026-09 --format json >first.json
python3 - <<'PY'
import collections
import csv
import json

document = json.load(open("first.json"))
stages = document["order"]["stages"]
people = collections.defaultdict(dict)
for row in csv.DictReader(open("year.csv")):
    place = stages.index(row["stage"])
    person = people[row["candidate_id"]]
    person["outcome"] = row["outcome"]
    person["last"] = max(place, person.get("last", 0))
    person["began"] = min(row["interview_date"], person.get("began", "9"))


def count(first, last):
    those = [p for p in people.values() if first <= p["began"] <= last]
    return [[sum(p["last"] >= s for p in those),
             sum(p["last"] > s or (p["last"] == s and p["outcome"] == "Hired") for p in those),
             sum(p["last"] == s and p["outcome"] == "Rejected" for p in those),
             sum(p["last"] == s and p["outcome"] == "Withdrawn" for p in those)] for s in range(len(stages))]


KEYS = "n_reached", "n_passed", "n_rejected", "n_withdrawn"
for cohort in document["cohorts"]:
    print(cohort["window"], cohort["from"], cohort["to"], cohort["n"],
          [[stage[key] for key in KEYS] for stage in cohort["stages"]] == count(cohort["from"], cohort["to"]))
PY
sed 1q year.csv >turned.csv
sed 1d year.csv | sort -r >>turned.csv
new turned.csv
assay pipeline --month 2026-09 --format json | cmp - first.json && echo "the same in any order of rows"
new circle.csv
assay pipeline | sed -n 1,12p
new free.csv
assay pipeline --format md | sed -n 1,3p
new undated.csv
assay pipeline | sed -n 1,20p
new one.csv
assay pipeline | sed -n 1,13p
new bare.csv
assay pipeline | sed -n 1,12p
assay pipeline --from 2030-01-01 || echo "exit status $?"
assay pipeline --format json --from 2030-01-01 >nothing.json || echo "exit status $?"
