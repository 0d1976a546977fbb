# What interviewers wrote is shown of one candidate, where --comments asks for it, and nowhere else.
assay simulate --criteria --candidates 40 --seed 4 -q -o plain.csv
python3 - <<'PY'
import csv

rows = list(csv.DictReader(open("plain.csv", encoding="utf-8")))
hostile = "=cmd|' /C calc'!A0 <script>alert(1)</script> \x1b[31m \u202eevil\u2066 [x](https://evil.example)\nUNHEARD"
with open("scores.csv", "w", encoding="utf-8", newline="") as file:
    out = csv.DictWriter(file, [*rows[0], "Comment"], lineterminator="\n")
    out.writeheader()
    for i, row in enumerate(rows):
        out.writerow({**row, "Comment": f"UNHEARD {i}" if i % 3 else hostile})
PY
assay ingest scores.csv --scale 1..5 -q
assay candidate C-0007 --comments --format json >one.json
assay candidate C-0007 --format json >none.json
python3 - <<'PY'
import csv, json

one, none = (json.load(open(name + ".json", encoding="utf-8")) for name in ("one", "none"))
ids = sorted({row["candidate_id"] for row in csv.DictReader(open("scores.csv", encoding="utf-8"))})
wrote = [row for row in csv.DictReader(open("scores.csv", encoding="utf-8")) if row["candidate_id"] == ids[6]]
said = [(c["criterion"] or c["question"], c["interviewer"], c["comment"]) for c in one["comments"]]
print("all of them, byte for byte:", sorted(said) == sorted((r["question_id"] + "/" * bool(r["criterion"]) + r["criterion"], r["interviewer"], r["Comment"]) for r in wrote))
print("comments" in none, {**none, "comments": one["comments"]} == one)
PY
echo "--- the sheet, and the terminal"
assay candidate C-0007 --sheet --comments -o sheet.html
grep -c UNHEARD sheet.html
grep -c '<script' sheet.html || true
grep -o '<p class="note">Comments stand.*</p>' sheet.html
assay candidate C-0007 --comments >text
grep -c UNHEARD text
LC_ALL=C grep -c "$(printf '\033')" text || true
assay candidate C-0007 --comments --format md | grep -c '[^\\][[]x[]](https' || true
assay candidate C-0007 --comments --hide-interviewers --format json | grep -o '"interviewer": "[A-Za-z]*' | sort -u
echo "--- rows of topics"
assay candidate C-0007 --comments --format csv || echo "exit status $?"
echo "--- nowhere else"
mkdir out
assay report --month all --candidates -q -o out/r.html -o out/r.xlsx -o out/r.json -o out/r.csv -o out/r.md -o out/r.eml -o out/r.svg
assay candidate C-0007 --sheet -o out/sheet.html
for format in table csv json md; do
    assay candidate C-0007 --format $format >out/candidate.$format
    for command in questions agreement interviewers drift pipeline "plan questions" "plan reliability" "question 1.1" imports; do
        assay $command --format $format >"out/$command.$format" 2>/dev/null || true
    done
    [ $format = md ] || assay candidates --format $format >out/candidates.$format 2>/dev/null || true
done
assay inspect scores.csv --scale 1..5 >out/inspect 2>&1 || true
python3 - <<'PY'
import pathlib, zipfile

found, files = [], 0
for path in sorted(pathlib.Path("out").iterdir()):
    texts = [path.read_bytes()]
    if path.suffix == ".xlsx":
        with zipfile.ZipFile(path) as book:
            texts = [book.read(part) for part in book.namelist()]
    files += 1
    found += [path.name] * any(b"UNHEARD" in text for text in texts)
print("more than 40 files:", files > 40, found)
PY
