# A question is reworded between two loads; before and now are compared. Without dates a score belongs to the wording
# that is newest when it is loaded.
assay simulate -q -o year.csv --seed 3
python3 - <<'PY'
import csv, random
rows = list(csv.DictReader(open("year.csv")))
columns = [c for c in rows[0] if c != "interview_date"]
random.seed(1)
for row in rows:
    row["late"] = row["interview_date"] >= "2026-05-05"
    if not row["late"] or not row["score"].isdigit():
        continue
    if row["question_id"] == "9.3":
        row["score"] = min(5, int(row["score"]) + random.choice((1, 2, 2)))
    if row["question_id"] == "2.1":
        row["score"] = random.randint(1, 5)
for name, late in (("first.csv", False), ("second.csv", True)):
    with open(name, "w", newline="") as out:
        writer = csv.DictWriter(out, columns, extrasaction="ignore")
        writer.writeheader()
        writer.writerows(r for r in rows if r["late"] == late)
PY
assay bank import -q "$EXAMPLES/interview-bank.md"
assay ingest -q first.csv --scale 1..5
sed 's/A new colleague with little experience/A new colleague with two years of experience/
s/e-books and rooms/e-books, rooms and tools/
s/Two teams want to split/Three teams want to split/' "$EXAMPLES/interview-bank.md" >interview-bank.md
assay bank import interview-bank.md
assay question 9.3 | sed -n '/new wording/,/^Whatever/p' | head -n 7
assay ingest -q second.csv --scale 1..5
today() { sed -E 's/from [0-9]{4}-[0-9]{2}-[0-9]{2}/from TODAY/'; }
assay question 9.3 | today | sed -n '/new wording/,/^How each/p'
assay question 2.1 | sed -n '/new wording/,/^Whatever/p'
assay question 1.2 --format csv | grep ',version'
assay question 1.3 | grep -c wording || true
assay questions | head -n 2
assay questions --format json | python3 -c '
import json, sys
for q in json.load(sys.stdin)["questions"]:
    change = q["version_change"]
    if change:
        d = change["difficulty"]
        print(q["question"], [v["n_candidates"] for v in q["versions"]], change["n_both"], change["verdict"], d["adjusted"],
              "%.3f" % d["difference"]["estimate"], [change[m]["verdict"] for m in ("difficulty", "separation", "kappa_quadratic")])'
assay report -q -o report.html
grep -c '<article class="card">' report.html
grep -o '<p class="tally">The new wording[^<]*' report.html
