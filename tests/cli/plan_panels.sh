# Who cannot be compared with whom, and who should sit with whom: all joined, two offices, specialists; rows in any order.
plan() {
    "$PSQL" -X -q "$ASSAY_DB" -c 'drop schema if exists assay cascade' 2>/dev/null
    assay bank import "$EXAMPLES/interview-bank.md" -q
    assay ingest "$1" -q
}
assay simulate --candidates 60 -o all.csv
assay simulate --candidates 60 --offices 2 -o offices.csv
assay simulate --candidates 60 --specialists -o specialists.csv
plan all.csv
assay plan panels
plan offices.csv
assay plan panels
assay plan panels --hide-interviewers --format csv | sed 's|Interviewer [0-9]*|Interviewer N|g'
assay plan panels --format json >first.json
assay plan panels --from 2030-01-01 || echo "exit status $?"
sed 1q offices.csv >turned.csv
sed 1d offices.csv | sort -r >>turned.csv
plan turned.csv
assay plan panels --format json >second.json
plan specialists.csv
assay plan panels
assay plan panels --format md | sed -n 1,6p
python3 - <<'PY'
import json


def same(a, b):
    if isinstance(a, dict):
        return a.keys() == b.keys() and all(same(a[k], b[k]) for k in a)
    if isinstance(a, list):
        return len(a) == len(b) and all(map(same, a, b))
    return abs(a - b) < 1e-9 if isinstance(a, float) and isinstance(b, float) else a == b


first, second = (json.load(open(f"{name}.json")) for name in ("first", "second"))
print("the same in any order of rows:", same(first, second))
print(first["comparable"], first["rank_deficiency"], first["joining"])
PY
