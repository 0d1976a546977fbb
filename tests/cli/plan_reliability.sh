# How reliable interviews are, what one more would add, as table, CSV and JSON; rows in any order; and what cannot be said.
assay simulate --candidates 120 -o scores.csv
assay bank import "$EXAMPLES/interview-bank.md" -q
assay ingest scores.csv -q
assay plan reliability
assay plan reliability --interview 45 | sed -n 1,2p
assay plan reliability --format csv | cut -d, -f1-4,11 | sed -n '1,9p;$p' | sed -E 's/([0-9]\.[0-9]{6})[0-9]+/\1/g'
assay plan reliability --format md | sed -n 1,8p
assay plan reliability --from 2030-01-01 || echo "exit status $?"
assay plan reliability --from 2030-01-01 --format json >nothing.json || echo "exit status $?"
assay plan reliability --minutes 6 || echo "exit status $?"

assay plan reliability --format json >first.json
"$PSQL" -X -q "$ASSAY_DB" -c 'drop schema assay cascade' 2>/dev/null
assay bank import "$EXAMPLES/interview-bank.md" -q
sed 1q scores.csv >turned.csv
sed 1d scores.csv | sort -r >>turned.csv
assay ingest turned.csv -q
assay plan reliability --format json >second.json
python3 - <<'PY'
import json


def same(a, b):
    if isinstance(a, dict):
        return a.keys() == b.keys() and all(same(a[k], b[k]) for k in a)
    if isinstance(a, list):
        return len(a) == len(b) and all(map(same, a, b))
    return abs(a - b) < 1e-6 if isinstance(a, float) and isinstance(b, float) else a == b


first, second, nothing = (json.load(open(f"{name}.json")) for name in ("first", "second", "nothing"))
print("the same in any order of rows:", same(first, second))
print("nothing:", nothing["reason"], nothing["d_study"], {c["variance"]["status"] for c in nothing["components"]})
rows = first["d_study"]
print(len(rows), "rows, each in its interval:",
      all(row[f"{key}_lower"] < row[key] < row[f"{key}_upper"] for row in rows for key in ("g", "phi", "gqk")))
print("phi below gqk below g:", all(row["phi"] < row["gqk"] < row["g"] for row in rows if row["questions"] == "random"))
print("shares sum to", round(sum(c["share"] for c in first["components"]), 9))
PY

# More questions than components are estimated of are refused at once.
"$PSQL" -X -q "$ASSAY_DB" -c 'drop schema assay cascade' 2>/dev/null
awk 'BEGIN {
    print "candidate,question,interviewer,score"
    for (i = 0; i < 2600; i++)
        print "C" i % 20 ",Q" i ",R" i % 3 "," 1 + i % 5
}' >wide.csv
assay ingest wide.csv -q --scale 1..5
assay plan reliability || echo "exit status $?"
assay plan reliability --format json | tail -n 4 || true
