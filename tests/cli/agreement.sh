# Who agrees with whom, in words with a next step; and one pair of interviewers, level by level.
python3 - <<'PY'
import csv
import random

random.seed(4)
HEAD = ["candidate_id", "role", "stage", "interviewer", "question_id", "topic", "score"]
HOSTILE = "\x1b[31mEve\x1b]0;t\x07 \u202eevil =cmd|' /C calc'!A0 and a very long name"


def write(name, rows):
    with open(name, "w", newline="") as out:
        sheet = csv.writer(out)
        sheet.writerow(HEAD)
        sheet.writerows(rows)


def score(value):
    return min(5, max(1, round(value)))


# Bo scores lower all along; Ana and O'Neill, Jr. agree; Cy met Ana in four interviews; Dee met nobody.
rows = []
for c in range(40):
    ability = random.gauss(3.2, 1)
    for q in range(6):
        answer = ability + random.gauss(0, 0.7)
        for who, shift in (("Ana", 0), ("Bo", -1.6), ("O'Neill, Jr.", 0.1)):
            rows.append([f"C{c}", "R", "S", who, f"Q{q}", "T", score(answer + shift + random.gauss(0, 0.4))])
        if c < 4:
            rows.append([f"C{c}", "R", "S", "Cy", f"Q{q}", "T", score(answer)])
rows.append(["C99", "R", "S", "Dee", "Q1", "T", 3])
write("panel.csv", rows)

# Nearly every answer gets a 4.
write("alike.csv", [[f"C{c}", "R", "S", who, "Q1", "T", 5 if c % 25 == k else 4]
                    for c in range(50) for k, who in enumerate(("Ana", "Bo"))])
# Each interviewer in a stage of its own.
write("stages.csv", [[f"C{c}", "R", stage, who, "Q1", "T", c % 5 + 1]
                     for c in range(20) for who, stage in (("Ana", "Screen"), ("Bo", "Panel"))])
# A hostile name, half points.
write("hostile.csv", [[f"C{c}", "R", "S", who, "Q1", "T", (c * (3 + k)) % 9 / 2 + 1]
                      for c in range(30) for k, who in enumerate((HOSTILE, "Zoë 👩‍💻"))])
PY
new() {
    "$PSQL" -X -q "$ASSAY_DB" -c 'drop schema if exists assay cascade' 2>/dev/null
    assay ingest "$@" -q
}
new panel.csv --scale 1..5
assay agreement --measures
assay agreement --share 0.18 | grep -A 7 'What this agreement costs'
assay agreement --share 0 || echo "exit status $?"
assay agreement --share 1 || echo "exit status $?"
assay agreement --pair 'ana,bo'
assay agreement --pair 'Bo,Ana' | head -n 10
assay agreement --pair "O'Neill, Jr.,Ana" --format md | head -n 12
assay agreement --pair Ana,Bo --format csv | head -n 3
assay agreement --pair Bo,Ana --format json >pair.json
assay agreement --format json >all.json
python3 - <<'PY'
import json
pair, all = json.load(open("pair.json")), json.load(open("all.json"))
wanted = [p for p in all["pairs"] if (p["a"], p["b"]) == ("Ana", "Bo")]
print("the pair alone:", pair["pairs"] == wanted, len(wanted))
print("all else the same:", {**pair, "pairs": 0} == {**all, "pairs": 0})
PY
assay agreement --pair Ana,Cy | head -n 24
assay agreement --pair 'Ana,Dee' || echo "exit status $?"
assay agreement --pair 'Ana,Dee' --format csv || echo "exit status $?"
assay agreement --role R --to 2000-01-01 >nothing || echo "exit status $?"
for wrong in Ana 'Ana,' 'Ana,ANA' 'Ana,Nobody' "Ana,O'Neil" "Ana,O'Neill, Junior" 'Anna,Bo'; do
    assay agreement --pair "$wrong" || echo "exit status $?"
done
assay agreement --pair || echo "exit status $?"
assay questions --pair Ana,Bo || echo "exit status $?"
"$PSQL" -X -q "$ASSAY_DB" -c "UPDATE assay.code_key SET key = 'the same each time'"
assay agreement --hide-interviewers --pair 'Interviewer 1,Interviewer 2' | head -n 4
assay agreement --hide-interviewers --pair Ana,Bo || echo "exit status $?"

new alike.csv --scale 1..5
assay agreement | head -n 12

new stages.csv --scale 1..5
assay agreement || echo "exit status $?"
printf '[columns]\nstage =\n' >no-stage.ini
new stages.csv --scale 1..5 --map no-stage.ini
assay agreement | head -n 4

new hostile.csv --scale 1..5:0.5
assay agreement --pair "$(printf '\033[31mEve\033]0;t\007 \342\200\256evil =cmd|'"' /C calc'"'!A0 and a very long name'),Zoë 👩‍💻"
assay agreement --pair "$(printf '\033[31mEve'),Zoë" || echo "exit status $?"
# Files with the pairs who agree least alone.
assay agreement --format csv --pairs worst >worst.csv
assay agreement --format json --pairs worst >worst.json
assay agreement --format json --pairs all >all.json
assay agreement --format json | cmp - all.json
python3 - <<'PY'
import csv
import json

worst, whole = json.load(open("worst.json")), json.load(open("all.json"))
known = [p for p in whole["pairs"] if p["question"] is None and p["quadratic"]["status"] == "ok"]
lowest = sorted(known, key=lambda p: p["quadratic"]["estimate"])[:30]
print(worst["pairs"] == [p for p in known if p in lowest], len(worst["pairs"]), worst["overall"] == whole["overall"])
print(sum(row["scope"] == "pair" for row in csv.DictReader(open("worst.csv"))))
PY
assay agreement --pairs best || echo "exit status $?"

# Scores that one of two did not give: what agreement would be with them, at worst and at best.
python3 - <<'PY'
import csv

with open("gaps.csv", "w", newline="") as out:
    sheet = csv.writer(out)
    sheet.writerow(["candidate_id", "role", "stage", "interviewer", "question_id", "topic", "score"])
    for c in range(60):
        level = c * 7 % 5 + 1
        for who in ("Gus", "Hal"):
            given = level if who == "Gus" or c % 3 else c % 5 + 1
            sheet.writerow([f"G{c:02d}", "Gaps", "Panel", who, "G1", "G", "" if who == "Hal" and c % 4 == 0 else given])
PY
assay ingest -q gaps.csv --scale 1..5
assay agreement --role Gaps | grep -A 4 'one score is missing'
assay agreement --role Gaps --format json | python3 -c '
import json, sys
missing = json.load(sys.stdin)["questions"][0]["missing"]
print(missing["n_cells"], missing["n_missing"], round(missing["worst"], 3), round(missing["best"], 3))'

# Half of them went on from one stage to the next, those with the higher scores: what that does to agreement there.
python3 - <<'PY'
import csv
import random

random.seed(20)
HEAD = ["candidate_id", "role", "stage", "interview_date", "interviewer", "question_id", "topic", "score"]
people, rows = "Ida Jon Kim Lou Mia Ned".split(), []
for c in range(120):
    ability, seen = random.gauss(5, 1.3), []
    for stage, date in (("Phone", "2026-03-02"), ("Panel", "2026-03-09")):
        if stage == "Panel" and sum(seen) < 5 * len(seen):
            break
        for who in random.sample(people, 2):
            halo = random.gauss(0, 1)
            for q in range(3):
                score = min(9, max(1, round(ability + halo + random.gauss(0, 0.8))))
                seen.append(score)
                rows.append([f"R{c:03d}", "Ranged", stage, date, who, f"{stage}-{q}", "R", score])
random.shuffle(rows)
for name, order in (("ranged.csv", 1), ("turned.csv", -1)):
    with open(name, "w", newline="") as out:
        csv.writer(out).writerows([HEAD, *rows[::order]])
PY
new ranged.csv --scale 1..9
assay agreement | grep -A 16 'may be low'
assay agreement --stage Phone | grep -c 'may be low' || echo 'nothing of the stage that all met'
assay questions --stage Panel | grep -A 4 'may be low'
assay agreement --stage Panel --format json >panel.json
assay agreement --format json >ranged.json
new turned.csv --scale 1..9
assay agreement --format json >turned.json
python3 - <<'PY'
import json

panel, ranged, turned = (json.load(open(f"{name}.json")) for name in ("panel", "ranged", "turned"))
print("of one stage the same as of all:", panel["stages"] == ranged["stages"], len(ranged["stages"]))
print("in any order of rows the same:", turned["stages"] == ranged["stages"])
step = ranged["stages"][0]
print(step["from"], "->", step["stage"], step["n_candidates"], step["n_went_on"], step["by_score"],
      [share["share"] for share in step["interview"]["expected"]])
PY
