# A name that would like to be a command, a script and a formula stays a name.
# The file that a command would make has a name of this run's alone, of a length that tables cut the same way each time.
canary=$(mktemp -u /tmp/XXXXXX)
named() { sed "s|$canary|/tmp/CANARY|g"; }
CANARY=$canary python3 - <<'PY'
import csv
import os
name = f"`touch {os.environ['CANARY']}`'; <script>alert(1)</script> =cmd|' /C calc'!A0"
formula = "=cmd|' /C calc'!A0"
with open("hostile.csv", "w", newline="") as out:
    rows = csv.writer(out)
    rows.writerow(["candidate_id", "candidate_name", "role", "interviewer", "question_id", "topic", "score"])
    for c in range(24):
        for r in (name, "R2"):
            for q in range(4):
                rows.writerow([formula if c == 0 else f"C{c}", name if c == 0 else f"N{c}", name, r, f"<b>Q{q}</b>",
                               name, (c * 7 + q * 3 + len(r)) % 5 + 1])
PY
assay ingest hostile.csv --scale 1..5
assay candidate C-0001 --names --format csv | head -n 3 | named
assay candidate "=cmd|' /C calc'!A0" --format json | head -n 4 | named
assay candidate C-0001 --names | cat -v | head -n 6 | named
assay candidate C-0001 --names --format md | head -n 8 | named
assay agreement --format csv | cut -c 1-90 | head -n 3 | named
assay report --names -q -o report.html && echo "exit status $?"
grep -c '<script>alert' report.html || true
grep -c '&lt;script&gt;alert' report.html >/dev/null && echo "escaped in the page"
test -e "$canary" && echo "a command ran" || echo "no command ran"
