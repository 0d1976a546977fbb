# One candidate as a page for the debrief: the scores in the order asked, and the criteria that were met.
assay simulate --criteria --candidates 40 --seed 4 -q -o scores.csv
assay ingest -q scores.csv --scale 1..5
assay candidate C-0007 --sheet -o sheet.html
python3 - <<'PY'
import csv, re

page = open("sheet.html", encoding="utf-8").read()
ids = sorted({row["candidate_id"] for row in csv.DictReader(open("scores.csv", encoding="utf-8"))})
days = {}
for row in csv.DictReader(open("scores.csv", encoding="utf-8")):
    if row["candidate_id"] == ids[6]:
        code = row["question_id"].split("/")[0]
        days[code] = min(days.get(code, "9"), row["date"] if "date" in row else row["interview_date"])
shown = re.findall(r'<tr><th scope="row" class="l"><b>([^<]*)</b> [^<]*</th><td class="l">[^<]*</td>', page)
print(len(shown) == len(days), [days[code] for code in shown] == sorted(days.values()))
print("Criteria met" in page, "no basis for a decision" in page, 'src="http' in page or 'href="http' in page)
PY
assay candidate C-0007 --sheet --floor 2 >again.html && cmp sheet.html again.html
echo "--- the file's name says the format"
assay candidate C-0007 -o page.html && cmp sheet.html page.html
assay candidate C-0007 --format md -o page.html && head -n 1 page.html
assay candidate C-0007 --sheet -o sheet.json || echo "exit status $?"
assay candidate C-0007 --sheet -o sheet || echo "exit status $?"
assay candidate C-0007 --sheet --format json || echo "exit status $?"
ls sheet sheet.json 2>/dev/null || echo "no such file"
(export PATH="$(dirname "$(command -v assay)"):/nowhere"; assay candidate C-0007 --sheet -o none.pdf) || echo "exit status $?"
if command -v chromium >/dev/null; then
    assay candidate C-0007 --sheet -o sheet.pdf && head -c 5 sheet.pdf
else
    printf %%PDF-
fi
