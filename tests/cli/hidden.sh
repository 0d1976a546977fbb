# Hidden interviewers: no output has a name of one; the numbers follow from the database's key, are the same under every
# filter, and those of another database are others; the same file gives the same page each time it is tried.
assay simulate --candidates 60 --interviewers 8 --every-fault --funnel -q -o scores.csv
python3 -c 'import csv; print("\n".join(sorted({row["interviewer"] for row in csv.DictReader(open("scores.csv"))})))' >names
wc -l <names
key() { "$PSQL" -X -q "$ASSAY_DB" -c "UPDATE assay.code_key SET key = '$1'"; }
assay ingest scores.csv --scale 1..5 -q
key one
cat >search.py <<'PY'
import pathlib
import re
import sys
import zipfile

names = [name for name in pathlib.Path("names").read_text().split("\n") if name]
words = {word for name in names for word in name.split()} | set(names)
files = found = 0
for folder in sys.argv[1:]:
    for path in sorted(pathlib.Path(folder).iterdir()):
        texts = [path.name.encode(), path.read_bytes()]
        if path.suffix == ".xlsx":
            with zipfile.ZipFile(path) as workbook:
                texts = [workbook.read(part) for part in workbook.namelist()]
        files += 1
        for word in sorted(words):
            if any(re.search(rb"(?<![a-zA-Z])" + word.encode() + rb"(?![a-zA-Z])", text) for text in texts):
                found += 1
                print(f"{path} has {word}")
print("no name in any file" if files and not found else f"{found} names in {files} files")
PY
mkdir hidden plain
assay report --month all --hide-interviewers -q -o hidden/report.html -o hidden/report.xlsx -o hidden/report.json -o hidden/report.csv \
    -o hidden/report.md -o hidden/report.svg
for command in agreement interviewers drift pipeline questions; do
    for format in table csv json md; do
        assay $command --hide-interviewers --format $format -o hidden/$command.$format || true
    done
done
assay question 1.1 --hide-interviewers --format json -o hidden/question.json || true
"$PSQL" -X -q -A -t "$ASSAY_DB" -c "SELECT row_to_json(pair_result) FROM assay.pair_result" -c "SELECT row_to_json(interviewer_result) FROM assay.interviewer_result" -c "SELECT row_to_json(report_run) FROM assay.report_run" >hidden/kept.txt
test -s hidden/kept.txt
python3 search.py hidden
echo "--- the search finds names where there are some"
assay report --month all -q -o plain/report.html
python3 search.py plain | tail -n 1 | sed 's/^[1-9][0-9]* /some /'
echo "--- the numbers"
numbers() { assay interviewers --hide-interviewers --format csv "$@" | cut -d, -f1,4 | sed 1d; }
numbers >first
numbers | cmp - first && echo "the same again"
numbers --month 2026-03 | cut -d, -f1 >march
cut -d, -f1 first | grep -F -x -v -f march || echo "all of them in March"
key another
numbers | cmp -s - first || echo "others with another key"
sort first >left; numbers | sort >right; cmp -s left right || echo "and another order of people"
echo "--- a pair by its numbers"
assay agreement --hide-interviewers --pair 'Interviewer 4,interviewer 1' | sed -n 1p | cut -c1-31
assay agreement --hide-interviewers --pair 'Interviewer 1,Somebody' || echo "exit status $?"
echo "--- a file that is tried"
assay try scores.csv --scale 1..5 --hide-interviewers -q -o one.html
assay try scores.csv --scale 1..5 --hide-interviewers -q -o two.html
without_time() { sed 's/[0-9-]*T[0-9:]*Z//' "$1"; }
without_time one.html >three.html; without_time two.html | cmp - three.html && echo "the same bytes but for the time of loading"
mkdir tried && mv one.html tried
python3 search.py tried
