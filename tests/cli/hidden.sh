# Hidden interviewers: no output has a name of one; the numbers follow from the database's key, are the same under every
# filter, and those of another database are others; the same file gives the same page each time it is tried.
assay simulate --candidates 60 --interviewers 8 --every-fault --funnel -q -o scores.csv
python3 -c 'import csv; print("\n".join(sorted({row["interviewer"] for row in csv.DictReader(open("scores.csv"))})))' >names
wc -l <names
key() { "$PSQL" -X -q "$ASSAY_DB" -c "UPDATE assay.code_key SET key = '$1'"; }
assay ingest scores.csv --scale 1..5 -q
key one
cat >search.py <<'PY'
import email
import email.policy
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
        if path.suffix == ".eml":
            message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
            texts = [str(message["subject"]).encode()]
            texts += [part.get_payload(decode=True) for part in message.walk() if part.get_content_maintype() == "text"]
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
echo "--- a manager's report has no number of a single interviewer either"
mkdir manager
assay report --month all --for manager -q -o manager/report.html -o manager/report.xlsx -o manager/report.json -o manager/report.csv \
    -o manager/report.md -o manager/report.svg
for run in pair_result interviewer_result; do
    "$PSQL" -X -q -A -t "$ASSAY_DB" -c "SELECT row_to_json($run) FROM assay.$run WHERE report_run_id = (SELECT max(report_run_id) FROM assay.report_run)"
done >manager/kept.txt
test ! -s manager/kept.txt && echo "nothing of them is kept"
python3 search.py manager
assay interviewers --format csv >interviewers.csv
assay agreement --format csv --pairs all >pairs.csv
cat >telling.py <<'PY'
import csv
import fractions
import pathlib
import re
import zipfile


def is_telling(text):  # and no simple share, which others have by chance
    if not re.fullmatch(r"-?\d*\.\d{8,}", text):
        return False
    value = float(text)
    return abs(fractions.Fraction(value).limit_denominator(3000) - value) > 1e-12


numbers = set()
for name in ("interviewers.csv", "pairs.csv"):
    for row in csv.DictReader(open(name)):
        if name == "interviewers.csv" or row["scope"] == "pair":
            numbers |= {value[:10] for value in row.values() if is_telling(value)}
found = 0
for path in sorted(pathlib.Path("manager").iterdir()):
    texts = [path.read_text(errors="replace")]
    if path.suffix == ".xlsx":
        with zipfile.ZipFile(path) as workbook:
            texts = [workbook.read(part).decode(errors="replace") for part in workbook.namelist()]
    for number in numbers:
        if any(number in text for text in texts):
            found += 1
            print(f"{path} has {number}")
print(f"{'no' if len(numbers) > 100 and not found else found} number of a single interviewer or pair")
PY
python3 telling.py
echo "--- a panel's report has no candidate"
mkdir panel
assay report --month 2026-09 --for panel -q -o panel/report.html -o panel/report.json -o panel/report.csv -o panel/report.md
grep -l 'C-0[0-9]' panel/* || echo "no code of one"
assay report --month 2026-09 -q -o lead.html
grep -q 'C-0[0-9]' lead.html && echo "a lead's has them"
echo "--- sections"
assay report --month all --without drift,rubric --without pipeline -q -o short.html
grep -o '<section id="[a-z]*"' short.html
assay report --without drift,weather || echo "exit status $?"
assay report --for nobody || echo "exit status $?"
echo "--- who owns a finding is nobody's name there either"
assay finding 'interviewer:Amara-Obi' --note 'talks with Ben Carter' --owner 'Clara Weiss' -q
assay finding 1.1 --note 'Grace Lin rewrites it' --owner 'Grace Lin' -q
for run in "hidden --hide-interviewers" "manager --for manager"; do
    folder=${run%% *}
    assay report --month all ${run#* } -q -o $folder/report.html -o $folder/report.xlsx -o $folder/report.json -o $folder/report.csv \
        -o $folder/report.md -o $folder/report.eml
    python3 search.py $folder
done
