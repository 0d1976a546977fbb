# Criteria of rubrics, rated by themselves: in a column `criterion`, and in columns such as 1.1/3.
assay bank import "$FIXTURES/small-bank.md"
cat >long.csv <<'CSV'
candidate_id,interviewer,interview_date,question_id,criterion,score
a,Nia Hart,2026-05-01,1.1,,3.5
a,Nia Hart,2026-05-01,1.1,1,yes
a,Nia Hart,2026-05-01,1.1,"costs (minor, major)",no
a,Tom Reyes,2026-05-01,1.1,1,no
a,Tom Reyes,2026-05-01,1.1,9,yes
a,Tom Reyes,2026-05-01,1.1,2,perhaps
a,Tom Reyes,2026-05-01,1.1,reads minds,yes
a,Tom Reyes,2026-05-01,1.1,0,yes
CSV
assay inspect long.csv --scale 0..4:0.5 || echo "exit status $?"
assay ingest long.csv || echo "exit status $?"
cat long.rejects.reasons.csv
cat >wide.csv <<'CSV'
candidate_id,interviewer,interview_date,1.1,1.1/1 page tables,1.1 / 2,1.2
b,Nia Hart,2026-05-02,2,x,,3
c,Tom Reyes,2026-05-02,4,,✓,2
CSV
assay inspect wide.csv --scale 0..4:0.5 --write-map wide.ini
grep -B1 -A3 'column = 1.1' wide.ini
assay ingest wide.csv
assay ingest wide.csv --map wide.ini
assay server psql --help >/dev/null
"$PSQL" -X -At "$ASSAY_DB" -c 'select candidate, question, criterion, interviewer, met, text, required from assay.criterion_score order by 1, 2, 3, 4'
sed 's/,x,,3/,no,yes,3/' wide.csv >corrected.csv
assay ingest corrected.csv
assay undo 3
assay people --merge 'Nia Hart' 'Tom Reyes' || echo "exit status $?"

# Criteria enter no number about questions, agreement or interviewers.
fresh() { printf '%s' "$ASSAY_DB" | sed "s/dbname=[^ ]*/dbname=$1/"; }
"$PSQL" -X -q "$ASSAY_DB" -c 'create database plain' -c 'create database marked' </dev/null
assay simulate --candidates 120 -o plain.csv
assay simulate --candidates 120 --criteria --truth truth.json -o marked.csv
grep -c . plain.csv marked.csv
for name in plain marked; do
    assay bank import -q "$EXAMPLES/interview-bank.md" -d "$(fresh $name)"
    assay ingest -q $name.csv --scale 1..5 -d "$(fresh $name)"
done
for what in questions agreement interviewers pipeline drift; do
    assay $what --format csv -d "$(fresh plain)" >plain.out
    assay $what --format csv -d "$(fresh marked)" >marked.out
    cmp plain.out marked.out && echo "$what: the same"
done
for name in plain marked; do
    assay pipeline --format json -d "$(fresh $name)" >$name.json
done
cmp plain.json marked.json && echo "counts: the same"
assay questions --format json -d "$(fresh marked)" | sed -n '/"counts"/,/}/p'
assay questions --criteria --format csv -d "$(fresh marked)" | sed -n 1,9p | cut -d, -f1,2,4-7,8,13,18
COLUMNS=80 assay questions --criteria -d "$(fresh marked)" | sed -n 1,24p
COLUMNS=80 assay questions -d "$(fresh marked)" | sed -n '/criteria need/,$p' | sed -n 1,12p
assay questions --criteria -d "$(fresh plain)" || echo "exit status $?"

# The sheet for them: filled in, it is loaded without an option.
assay bank template --criteria -o sheet.csv -d "$(fresh plain)"
python3 - <<'PY'
import csv
rows = list(csv.reader(open("sheet.csv")))
heading = rows[0]
print(len(rows), "line", len(heading), "columns:", ", ".join(heading[:6]))
for cell in heading[6:9] + heading[-2:]:
    print(cell)
line = ["Z-1", "", "", "", "2026-10-31", "Nia Hart"] + [""] * (len(heading) - 6)
line[6:10] = ["4", "yes", "no", ""]
csv.writer(open("filled.csv", "w")).writerows([heading, line])
PY
assay ingest filled.csv -d "$(fresh plain)" 2>&1 | sed 's/import [0-9]*/import N/'
assay bank template --criteria -o sheet.xlsx -d "$(fresh plain)"
assay bank template --criteria -o again.xlsx -d "$(fresh plain)"
cmp sheet.xlsx again.xlsx && echo "the same bytes"
assay bank template -o long.xlsx -d "$(fresh plain)"
python3 - <<'PY'
import re, zipfile
for name in "sheet.xlsx", "long.xlsx":
    with zipfile.ZipFile(name) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
    lists = re.findall(r'<formula1>(?:&quot;|")(.*?)(?:&quot;|")</formula1>', sheet)
    print(name, len(lists), "lists:", sorted(set(lists)), "frozen:", "frozen" in sheet)
PY
