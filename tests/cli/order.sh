# The order of rows and the names of candidates, interviewers, questions and topics change no number of any document.
python3 - <<'PY'
import csv
import random

random.seed(11)
HEAD = ["candidate_id", "role", "stage", "interviewer", "question_id", "topic", "interview_date", "score"]
rows = []
who = ["Ana", "Bo", "Cy", "Dee", "Eva"]
for c in range(48):
    ability = random.gauss(3, 1)
    day = f"2026-{c // 12 + 3:02d}-{c % 12 + 1:02d}"
    panel = random.sample(who, random.choice((1, 2, 2, 3)))
    for q in range(6):
        if random.random() < 0.15:
            continue
        answer = ability + random.gauss(0, 0.6) - (q - 2.5) / 4
        for name in panel:
            level = min(5, max(1, round(answer + random.gauss(0, 0.6) - 0.4 * (name == "Bo"))))
            rows.append([f"C{c:02d}", "Lead" if c % 3 else "Aide", "Panel", name, f"Q{q}", f"T{q // 2}", day,
                         "" if random.random() < 0.03 else level])

# Other names, in another order.
def renamed(names, prefix):
    others = [f"{prefix}{i:02d}" for i in range(len(names))]
    random.shuffle(others)
    return dict(zip(names, others))

maps = {0: renamed(sorted({r[0] for r in rows}), "X"), 3: renamed(who, "Rater "),
        4: renamed(sorted({r[4] for r in rows}), "K"), 5: renamed(sorted({r[5] for r in rows}), "U")}
twin = [[maps[i][cell] if i in maps else cell for i, cell in enumerate(row)] for row in rows]
random.shuffle(twin)
for name, sheet in (("first.csv", rows), ("twin.csv", twin)):
    with open(name, "w", newline="") as out:
        csv.writer(out).writerows([HEAD] + sheet)
with open("names.csv", "w", newline="") as out:
    csv.writer(out).writerows([new, old] for column in maps.values() for old, new in column.items())
PY
documents() { # FOLDER FILE CANDIDATE...
    folder=$1 file=$2
    shift 2
    "$PSQL" -X -q "$ASSAY_DB" -c 'drop schema if exists assay cascade' 2>/dev/null
    assay ingest "$file" --scale 1..5 -q
    mkdir "$folder"
    for document in questions agreement interviewers; do
        assay "$document" --format json --names >"$folder/$document.json"
    done
    for candidate; do
        assay candidate "$candidate" --format json --names >"$folder/candidate_$((i = ${i:-0} + 1)).json"
    done
    i=0
}
new_name() { awk -F, -v old="$1" '{ sub(/\r$/, "") } $2 == old { print $1 }' names.csv; }
documents first first.csv C02 C17 C31
documents twin twin.csv "$(new_name C02)" "$(new_name C17)" "$(new_name C31)"
python3 - <<'PY'
import csv
import json
import math
import os

OLD = dict(csv.reader(open("names.csv", newline="")))
TEXTS = {"text", "action", "title", "reason"}  # they name things in an order of their own


def turned(pair):
    """A pair of interviewers as if the other one were called a."""
    pair["a"], pair["b"] = pair["b"], pair["a"]
    pair["table"] = [list(row) for row in zip(*pair["table"])]
    for key in ("mean_difference", "bias_index"):
        if pair[key] is not None:
            pair[key] = -pair[key]
    return pair


def settled(value):
    """With the first file's names, and lists of named things in the order of those."""
    if isinstance(value, str):
        return OLD.get(value, value)
    if isinstance(value, dict):
        result = {OLD.get(key, key): settled(item) for key, item in value.items() if key not in TEXTS}
        return turned(result) if {"a", "b", "table"} <= result.keys() and result["a"] > result["b"] else result
    if isinstance(value, list):
        items = [settled(item) for item in value]
        named = [item for item in items if isinstance(item, dict) and NAMES & item.keys()]
        if named and len(named) == len(items):
            items.sort(key=lambda item: [str(item.get(key)) for key in sorted(NAMES)])
        elif "'" in str(items):  # names, or groups of them
            items.sort(key=str)
        return items
    return value


NAMES = {"a", "b", "question", "topic", "interviewer", "kind"}


def differences(x, y, path):
    if isinstance(x, float) or isinstance(y, float):
        if x is None or y is None or not math.isclose(x, y, rel_tol=1e-7, abs_tol=1e-9):
            yield f"{path}: {x} {y}"
    elif isinstance(x, dict) and isinstance(y, dict):
        for key in (x.keys() | y.keys()) - {"id"}:  # a handle is a name and a kind, which stand beside it
            yield from differences(x.get(key), y.get(key), f"{path}.{key}")
    elif isinstance(x, list) and isinstance(y, list) and len(x) == len(y):
        for i, (a, b) in enumerate(zip(x, y)):
            yield from differences(a, b, f"{path}[{i}]")
    elif x != y:
        yield f"{path}: {x} {y}"


def numbers(value):
    if isinstance(value, dict):
        return sum(map(numbers, value.values()))
    if isinstance(value, list):
        return sum(map(numbers, value))
    return isinstance(value, (int, float)) and not isinstance(value, bool)


for name in sorted(os.listdir("first")):
    first, twin = (settled(json.load(open(f"{folder}/{name}"))) for folder in ("first", "twin"))
    found = list(differences(first, twin, name))
    print(f"{name}: {'many' if numbers(first) > 20 else 'few'} numbers, {len(found)} differ")
    for line in found[:20]:
        print(" ", line)
PY
