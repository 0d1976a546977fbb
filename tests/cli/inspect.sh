# What a file is taken for, before anything is loaded.
database=$ASSAY_DB
unset ASSAY_DB
exports=$FIXTURES/exports
assay inspect "$exports/02_lever_feedback_wide_bom_crlf.csv"
assay inspect "$exports/10_handmade_spreadsheet_mess.csv" || echo "exit status $?"
assay inspect "$exports/06_excel_unicode_text_utf16le.csv" --scale 1..5:0.5 --format json |
    grep -E '"(encoding|delimiter|quoting|quoted_line_ends|l?f|crlf|cr|decimal_mark|layout|scale|date_format|rows|ratings|missing)": [^{]'
assay inspect "$exports/09_smartrecruiters_interviews_no_scores.csv" 2>&1 >/dev/null | tail -n 1
printf 'candidate,interviewer,question,score\n"\033[2J<b>A</b>",=1+1,Q1,4/5\n' >hostile.csv
assay inspect hostile.csv | tail -n 2
printf 'candidate,interviewer,question,score,comment\r\n"Kim, Bo",R,Q1,4/5,"so\nso"\nA,R,Q2,3/5,\r\n' >mixed.csv
assay inspect mixed.csv | grep -E '^(quotes|line ends)'
assay inspect nowhere.csv || echo "exit status $?"
# What ingest would say, it says: counts, contradictions, exit status.
printf 'candidate,interviewer,question,score\nA,R,Q1,4\nA,R,Q1,2\nB,R,Q1,3\nB,r,Q1,3\n' >twice.csv
status() { "$@" >told.json 2>/dev/null; echo "exit status $?"; grep -E '"(rows|ratings|scores|missing|rejected|candidates|interviewers|questions)": [0-9]' told.json | sort; }
status assay inspect twice.csv --scale 1..5 --format json >inspected || true
mkdir -p kept
{
    echo candidate_id,candidate_name,date,interviewer,question,score
    for i in 1 2 3 4 5 6 7 8 9; do echo "k$i,Person $i,2026-01-05,R,Q1,4"; done
    printf 'k%s\n' '2,PERSON 2,2026-01-05 10:00,R,Q1,4' '3,Kim,2026-01-06,R,Q1,3' '4,Person 4,2026-01-05 09:00,R,Q1,1'
} >times.csv
for file in "$exports"/*.csv times.csv; do
    status assay inspect "$file" --format json >inspected || true
    (export ASSAY_DB="$database" && status assay ingest --dry-run "$file" --format json --rejects kept/rejects.csv) >ingested || true
    cmp inspected ingested || echo "of $file inspect and ingest say other things"
    status assay inspect "$file" --scale 1..5:0.5 --format json >inspected || true
    (export ASSAY_DB="$database" && status assay ingest --dry-run "$file" --scale 1..5:0.5 --format json --rejects kept/rejects.csv) >ingested || true
    cmp inspected ingested || echo "of $file on a scale inspect and ingest say other things"
done
assay inspect times.csv --scale 1..5 2>&1 | grep -e 'two names' -e 'first reject' || echo "exit status $?"
status assay inspect twice.csv --scale 1..5 --format json >inspected || true
ASSAY_DB="$database" && export ASSAY_DB
status assay ingest twice.csv --scale 1..5 --format json --rejects kept/twice.csv >ingested || true
cmp inspected ingested && cat inspected
ls twice.rejects.csv 2>/dev/null || echo "inspect keeps nothing"
assay inspect twice.csv --scale 1..5 --db "$ASSAY_DB" | grep 'loaded already'
head -n 3 twice.csv >nothing.csv
assay inspect nothing.csv --scale 1..5 2>&1 >/dev/null || echo "exit status $?"
