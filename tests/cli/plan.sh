# In which order questions can be dropped, with what is left and lost; against minutes, by topic; and what cannot be said.
assay simulate -o scores.csv
assay bank import "$EXAMPLES/interview-bank.md" -q
assay ingest scores.csv -q
assay plan questions | head -n 60
printf 'question,minutes\n"4.3",15\n# the others\n6\n' >minutes.csv
assay plan questions --minutes minutes.csv | sed -n '1,6p;/^All/,/^Topic/p'
assay plan questions --minutes 6,4.3=15 --format csv | sed -n 1,3p | sed -E 's/([0-9]\.[0-9]{9})[0-9]+/\1/g'
assay plan questions --month 2026-03 --role 'Data engineer' || echo "exit status $?"
assay plan questions --from 2030-01-01 | head -n 3 || true
assay plan questions --from 2030-01-01 --format json >nothing.json || echo "exit status $?"
assay plan questions --minutes 1.1=5 || echo "exit status $?"
assay plan questions --minutes 6,10.1=5 || echo "exit status $?"
assay plan questions --minutes 6,1.1=soon || echo "exit status $?"
assay plan questions --minutes missing.csv || echo "exit status $?"
assay plan || echo "exit status $?"

# The reliability of all is that of `assay questions`; rows in another order change nothing.
assay plan questions --format json >first.json
assay questions --format json >questions.json
"$PSQL" -X -q "$ASSAY_DB" -c 'drop schema assay cascade' 2>/dev/null
assay bank import "$EXAMPLES/interview-bank.md" -q
sed 1q scores.csv >turned.csv
sed 1d scores.csv | sort -r >>turned.csv
assay ingest turned.csv -q
assay plan questions --format json >second.json
python3 - <<'PY'
import json


def same(a, b):
    if isinstance(a, dict):
        return a.keys() == b.keys() and all(same(a[k], b[k]) for k in a)
    if isinstance(a, list):
        return len(a) == len(b) and all(map(same, a, b))
    return abs(a - b) < 1e-9 if isinstance(a, float) and isinstance(b, float) else a == b


first, second, questions = (json.load(open(f"{name}.json")) for name in ("first", "second", "questions"))
print("the same in any order of rows:", same(first, second))
all_of_them, alpha = first["overall"]["reliability"], questions.get("alpha_model") or questions["alpha"]
print("all questions as in assay questions:", same(all_of_them, alpha))
steps = first["overall"]["steps"]
print(len(steps), "steps, first", [s["drop"] for s in steps[:3]], "each in its interval:",
      all(s["reliability"]["lower"] < s["reliability"]["estimate"] < s["reliability"]["upper"] for s in steps))
PY
