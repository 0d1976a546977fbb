# Somebody's own page: in every format no other name, the same numbers in each, and what is refused.
set -e
assay simulate --candidates 150 -o scores.csv -q
assay ingest scores.csv --scale 1..5 -q
assay interviewer 'ben carter' -q | sed -n 1,20p
assay interviewer 'Ben Carter' --format json -q >own.json
assay interviewer 'Ben Carter' --format csv -q >own.csv
assay interviewer 'Ben Carter' --format md -q >own.md
assay interviewer 'Ben Carter' -q >own.txt
assay report --for-interviewer 'Ben Carter' --month 2026-10 -o page.html -o page.json
python3 - <<'PY'
import csv
import json

with open("scores.csv", newline="") as file:
    others = {row["interviewer"] for row in csv.DictReader(file)} - {"Ben Carter"}
parts = {part for name in others for part in [name, *name.split()]}
for name in ("own.json", "own.csv", "own.md", "own.txt", "page.html", "page.json"):
    with open(name, encoding="utf-8") as file:
        text = file.read()
    print(name, "names nobody else:", not any(part in text for part in parts))
with open("own.json", encoding="utf-8") as file:
    document = json.load(file)
with open("own.csv", newline="") as file:
    rows = list(csv.DictReader(file))
same = [
    row["question"] == of["question"] and abs(float(row["mean_difference"] or 0) - (of["mean_difference"]["estimate"] or 0)) < 1e-9
    for row, of in zip(rows, document["questions"])
]
print("CSV and JSON say the same:", all(same) and len(rows) == len(document["questions"]) > 30)
levels = document["levels"]
print("shares of levels sum to 1:", all(abs(sum(level[key] for level in levels) - 1) < 1e-9 for key in ("share", "colleagues_share")))
mean = sum(level["value"] * level["share"] for level in levels)
print("they give the average:", abs(mean - document["mean"]) < 1e-9)
PY
echo '--- as hidden interviewers'
assay interviewer 'Interviewer 2' --hide-interviewers -q | sed -n '1s|: you .*|: you …|p'
echo '--- refused'
refuse() { "$@" 2>&1 >/dev/null || echo "status $?"; }
refuse assay interviewer 'Ben Cartr'
refuse assay interviewer
refuse assay interviewer 'Ben Carter' --role nobody
refuse assay report --for-interviewer 'Ben Carter' -o own.xlsx
refuse assay report --for-interviewer 'Ben Carter' --for manager -o own.html
refuse assay report --for-interviewer Ben -o own2.html
test -e own2.html || echo 'no file'
echo '--- alone, and with one colleague'
printf 'candidate,interviewer,question,score,date\n' >few.csv
for i in 1 2 3 4 5 6 7 8 9 10 11 12; do
    printf 'F%s,Solo One,1.1,%s,2026-10-01\nF%s,Pair Two,1.1,3,2026-10-01\nG%s,Alone Three,1.1,4,2026-10-02\n' \
        "$i" "$((i % 5 + 1))" "$i" "$i" >>few.csv
done
"$PSQL" -X -q "$ASSAY_DB" -c 'drop schema if exists assay cascade' 2>/dev/null
assay ingest few.csv --scale 1..5 -q
assay interviewer 'Solo One' -q >solo.txt || echo "status $?"
cat solo.txt
assay interviewer 'Solo One' -q --format json | grep -c 'fewer than three colleagues' || true
assay interviewer 'Alone Three' -q >alone.txt || echo "status $?"
sed -n 1,4p alone.txt
