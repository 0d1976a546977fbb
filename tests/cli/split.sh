# A file split at random into two, and loaded in either order: the same numbers as in one piece, in every command's JSON.
python3 - <<'PY'
import csv
import random

random.seed(23)
HEAD = ["candidate_id", "role", "stage", "interviewer", "question_id", "topic", "interview_date", "score", "outcome"]
rows = []
who = ["Ana", "Bo", "Cy", "Dee"]
for c in range(60):
    ability = random.gauss(3, 1)
    for again in range(1 + (c % 5 == 0)):
        day = c // 12 * 31 + c % 12 + 40 * again
        panel = random.sample(who, random.choice((1, 2, 2, 3)))
        for name in panel:
            on = day + random.randrange(3)
            for q in range(6):
                if random.random() < 0.15:
                    continue
                level = min(5, max(1, round(ability + random.gauss(0, 0.9) - (q - 2.5) / 4 - 0.4 * (name == "Bo"))))
                rows.append([f"C{c:02d}", "Lead" if c % 3 else "Aide", "Panel", name, f"Q{q}", f"T{q // 2}",
                             f"2026-{on // 28 % 12 + 1:02d}-{on % 28 + 1:02d}", "" if random.random() < 0.03 else level,
                             ["hired", "rejected"][(c + again) % 2]])


def write(name, part):
    with open(name, "w", newline="") as out:
        csv.writer(out).writerows([HEAD] + part)


write("whole.csv", rows)
side = [random.random() < 0.5 for _ in rows]
write("one.csv", [row for row, first in zip(rows, side) if first])
write("two.csv", [row for row, first in zip(rows, side) if not first])
PY
documents() { # FOLDER FILE...
    folder=$1
    shift
    "$PSQL" -X -q "$ASSAY_DB" -c 'drop schema if exists assay cascade' 2>/dev/null
    assay ingest "$@" --scale 1..5 -q
    mkdir "$folder"
    for document in questions agreement interviewers pipeline drift 'plan questions'; do
        assay $document --format json --names >"$folder/$document.json" 2>/dev/null || echo "$document: exit status $?"
    done
    assay report --month all -q --names -o "$folder/report.json"
    for candidate in C00 C17 C30; do
        assay candidate $candidate --format json --names >"$folder/candidate $candidate.json"
    done
}
documents whole whole.csv
documents forth one.csv two.csv
documents back two.csv one.csv
python3 - <<'PY'
import json
import math
import os

ELSEWHERE = {"imports", "import", "files", "candidate_code", "code"}  # what says how the scores came, and in which order


def differences(x, y, path):
    if isinstance(x, float) or isinstance(y, float):
        if x is None or y is None or not math.isclose(x, y, rel_tol=1e-12, abs_tol=1e-12):
            yield f"{path}: {x} {y}"
    elif isinstance(x, dict) and isinstance(y, dict):
        for key in (x.keys() | y.keys()) - ELSEWHERE:
            yield from differences(x.get(key), y.get(key), f"{path}.{key}")
    elif isinstance(x, list) and isinstance(y, list) and len(x) == len(y):
        for i, (a, b) in enumerate(zip(x, y)):
            yield from differences(a, b, f"{path}[{i}]")
    elif x != y:
        yield f"{path}: {x} {y}"


for name in sorted(os.listdir("whole")):
    whole, forth, back = (json.load(open(f"{folder}/{name}")) for folder in ("whole", "forth", "back"))
    for order, other in (("forth", forth), ("back", back)):
        found = list(differences(whole, other, name))
        print(f"{name}, {order}: {len(found)} differ")
        for line in found[:8]:
            print(" ", line)
PY
