# One report in every format: the month it is about, the names of files, the same numbers everywhere, the same bytes twice.
python3 - >scores.csv <<'PY'
import random
chance = random.Random(4)
print('candidate,interviewer,question,topic,date,score,role')
for c in range(120):
    strong, month = chance.gauss(0, 1), 8 + c % 4
    role = '=cmd|"calc"!A0' if c % 2 else 'Engineer'
    for q in range(6):
        for r in chance.sample(range(4), 2):
            score = round(3 + 0.9 * strong - q / 3 + chance.gauss(0, 0.6))
            print(f"P{c:03d},Rater {r},Q{q + 1},Topic {q // 3},2026-{month:02d}-{1 + c % 28:02d},{min(5, max(1, score))},{role!r}".replace("'", ''))
PY
sed -i 's/"calc"/calc/' scores.csv
assay ingest scores.csv --scale 1..5 -q
echo "--- the month"
export SOURCE_DATE_EPOCH=1795000000
counts() { python3 -c 'import json; d = json.load(open("r.json")); print(d["filters"]["from"], d["filters"]["to"], d["counts"]["ratings"])'; }
assay report -o r.json && counts
assay report --month last -q -o r.json && counts
SOURCE_DATE_EPOCH=1792400000 assay report -o r.json && counts
SOURCE_DATE_EPOCH=1785900000 assay report -o r.json && counts
SOURCE_DATE_EPOCH=1780000000 assay report -o r.json && counts
assay report --month all -q -o r.json && counts
assay report --month 2026-09 -o r.json -q && counts
assay report --from 2026-09-15 --to 2026-10-15 --role Engineer -q -o r.json && counts
assay report --month 2025-01 -o r.json -q || echo "exit status $?"
counts
assay questions --month last --format json -o q.json && grep -A 4 '"from"' q.json
assay report --month lately || echo "exit status $?"
assay report --fail-on-findings -q -o r.json || echo "exit status $?"
assay report --fail-on-findings --month 2025-01 -q -o r.json || echo "exit status $?"
echo "--- names of files"
assay report --month all -o r.html -o all.xlsx -o all.csv -o all.json -o ALL.MD -o all.html 2>messages
grep -v '^wrote all-[a-z]*\.csv$' messages
test "$(ls all-*.csv | wc -l)" -eq "$(grep -c '^wrote all-[a-z]*\.csv$' messages)"
cmp r.html all.html && mv ALL.MD all.md
for name in r r.pdfx dir.csv/r .html.; do assay report -o "$name" || echo "exit status $?"; done
assay report --month all -q -o - >standard-output
cmp standard-output r.html
echo "--- more candidates than pages"
awk 'BEGIN { print "candidate,rater,question,score"; for (c = 1; c <= 203; c++) printf "P%03d,R,Q,%d\n", c, c % 5 + 1 }' >many.csv
assay try many.csv --scale 1..5 -o many.json || echo "exit status $?"
python3 -c 'import json; print(len({row["candidate"] for row in json.load(open("many.json"))["candidates"]}), "have a page")'
echo "--- the same numbers"
python3 "$TOP/tests/cli/report_numbers.py" . all
echo "--- the same bytes"
mkdir again
sleep 1
assay report --month all -q -o all.png -o all.svg
TZ=Asia/Tokyo assay report --month all -q -o again/all.xlsx -o again/all.csv -o again/all.json -o again/all.md -o again/all.html \
    -o again/all.png -o again/all.svg
for file in again/*; do cmp "$file" "${file#again/}"; done
test "$(ls again | wc -l)" -gt 12 && echo "compared"
python3 - <<'PY'
import glob, xml.dom.minidom
for name in sorted(glob.glob('all-*.svg')):
    xml.dom.minidom.parse(name)
print('pictures are XML')
PY
# A browser prints where there is one; its file has text, the same every time.
if command -v chromium >browser; then
    assay report --month all -q -o page.pdf && mv page.pdf first.pdf
    assay report --month all -q -o page.pdf && cmp page.pdf first.pdf
    ! command -v pdftotext >reader || pdftotext page.pdf - | grep -q 'Interview calibration report'
fi
echo "--- a message for a chat"
assay report --month 2026-09 --format slack -q
assay report --month 2026-09 --format md -q -o chat.md && wc -l <chat.md
assay report --month 2026-09 --format html || echo "exit status $?"
echo "--- a message for a mailer"
assay report --month 2026-09 -q -o report.eml -o report.html
cat >mail.py <<'PY'
import email
import email.policy
import re

raw = open("report.eml", "rb").read()
message = email.message_from_bytes(raw, policy=email.policy.default)
print(message["subject"], "|", message["date"])
print("lines of", max(map(len, raw.split(b"\r\n"))) <= 78, "ASCII", raw.isascii(), "bare ends", len(re.findall(rb"(?<!\r)\n", raw)))
for part in message.walk():
    assert not part.defects, part.defects
    print(part.get_content_type(), part.get_filename() or "")
html, pictures = message.get_body(("html",)).get_content(), [part for part in message.walk() if part.get_content_type() == "image/png"]
known = {part["content-id"].strip("<>") for part in pictures}
print("pictures", len(known) > 2, "each in its place", known == set(re.findall('src="cid:([^"]*)"', html)))
print("PNG", all(part.get_content().startswith(b"\x89PNG") for part in pictures))
print("nothing from elsewhere", not re.findall(r"https?://", html))
page = [part for part in message.walk() if part.get_filename() == "assay-report.html"][0]
print("the page itself", page.get_content().encode() == open("report.html", "rb").read())
PY
python3 mail.py
