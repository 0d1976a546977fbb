# All about one question, its wording included; codes that are not there are met with those that are.
assay simulate -q -o scores.csv
assay bank import -q "$EXAMPLES/interview-bank.md"
assay ingest -q scores.csv
assay question 7.1
assay question b3 | head -n 5
assay question 9.3 --format md | head -n 16
assay question 9.3 --format csv | grep -E '^question,|separation|,level,1,'
assay question 5.2 --format json | python3 -c '
import json, sys
q = json.load(sys.stdin)
print(q["question"], q["n_candidates"], [f["kind"] for f in q["findings"]], q["prompt"][:40])
print([l["count"] for l in q["levels"]], sum(p["quadratic"]["status"] == "ok" for p in q["pairs"]), "of", len(q["pairs"]))'
assay question 4.9 || echo "exit status $?"
assay question zebra || echo "exit status $?"
assay question || echo "exit status $?"
assay question 1.1 --from 2026-10-20 | head -n 4 || true
assay question 1.1 --from 2026-10-20 >/dev/null || echo "exit status $?"
assay question 1.1 --from 2030-01-01 || echo "exit status $?"
