# A report on a month beside the month before; on other days beside as many days; and without anything before.
python3 - <<'PY'
import csv
import random

random.seed(5)
with open("autumn.csv", "w", newline="") as out:
    sheet = csv.writer(out)
    sheet.writerow(["candidate_id", "interviewer", "question_id", "score", "interview_date"])
    for month in (9, 10):
        for c in range(40 if month == 9 else 44):
            ability = random.gauss(2.6, 0.8)
            for q in range(1, 7):
                answer = ability + random.gauss(0, 0.5) + (1.3 if month == 10 and q == 3 else 0)
                for who in ("Ana", "Bo"):
                    score = min(5, max(1, round(answer + random.gauss(0, 0.3))))
                    sheet.writerow([f"C{month}-{c}", who, f"1.{q}", score, f"2026-{month:02d}-{1 + c % 28:02d}"])
PY
assay ingest autumn.csv --scale 1..5 -q
text() {
    python3 - "$@" <<'PY'
import html
import re
import sys

page = open(sys.argv[1]).read()
for name in sys.argv[2:]:
    section = re.search(rf'<section id="{name}".*?</section>', page, re.S)
    if not section:
        print(f"no section {name}")
        continue
    for tag, text in re.findall(r"<(h2|h3|p|li|caption|summary)\b[^>]*>(.*?)</\1>", section.group(), re.S):
        print(f"{tag}: {html.unescape(re.sub('<[^>]*>', '', text)).strip()}")
PY
}
assay try autumn.csv --scale 1..5 --month 2026-10 -q -o october.html
text october.html changes
echo "the month before is the first:"
assay try autumn.csv --scale 1..5 --month 2026-09 -q -o september.html
text september.html changes
echo "other days:"
assay try autumn.csv --scale 1..5 --from 2026-10-06 --to 2026-10-20 -q -o days.html
text days.html changes | sed -n 1,2p
echo "windows overlap, and are not compared:"
assay report --month 2026-10 -q -o window.html
text window.html changes
assay report --month all -q -o all.html
text all.html changes
echo "interviewers, by name or by number:"
text october.html interviewers drift
assay try autumn.csv --scale 1..5 --month 2026-10 --hide-interviewers -q -o hidden.html
text hidden.html interviewers | grep -cw 'Ana\|Bo' || true
