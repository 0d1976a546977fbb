# A mapping file that inspect wrote has the export read as before; one that a person wrote is obeyed.
same() { # same FILE OPTION...: its mapping file changes nothing
    file=$1
    shift
    name=$(basename "$file" .csv)
    assay ingest "$file" "$@" -q 2>/dev/null || [ $? -eq 3 ]
    assay inspect "$file" "$@" --write-map "$name.ini" >/dev/null || [ $? -eq 3 ]
    assay ingest "$file" --map "$name.ini" 2>&1 | cut -c -75
}
same "$FIXTURES/exports/01_greenhouse_scorecards_long.csv"
same "$FIXTURES/exports/02_lever_feedback_wide_bom_crlf.csv"
same "$FIXTURES/exports/03_ashby_feedback_duplicate_headers.csv"
same "$FIXTURES/exports/06_excel_unicode_text_utf16le.csv" --scale 1..5
same "$FIXTURES/exports/06b_excel_german_csv_ids_became_dates.csv" --repair-ids --scale 1..5
same "$FIXTURES/exports/07_hackerrank_attempts_percent.csv"
same "$FIXTURES/exports/10_handmade_spreadsheet_mess.csv"
cat 03*.ini
assay inspect "$FIXTURES/exports/10_handmade_spreadsheet_mess.csv" --write-map - | head -n 12
assay inspect "$FIXTURES/exports/01_greenhouse_scorecards_long.csv" --write-map 01*.ini || echo "exit status $?"

cat >danish.csv <<'CSV'
Rapport;efterår
Hvem;Hvornår;Spurgt af;Svar; bemærk
A;05/10/2026;Ann;middel;fint
B;06/10/2026;Bob;God;
CSV
assay inspect danish.csv || echo "exit status $?"
cat >danish.ini <<'INI'
# written by hand
[file]
header_line = 2
date_order: dmy
scale = Dårlig,Middel,
    God

[columns]
candidate = hvem   ; case does not matter
interview_date = Hvornår
interviewer = Spurgt af

[question]
column = Svar
code = Q1
title = Et svar
comment = bemærk
topic = Alt
INI
assay inspect danish.csv --map danish.ini
sed -i 's/Hvem/Who/' danish.csv
assay inspect danish.csv --map danish.ini || echo "exit status $?"
for wrong in '[file' '[files]
a = b' '[file]
scales = 1..5' '[file]
delimiter = ,' '[question]
code = 1' '[columns]
candiate = X' '[file]
header_line = 9' '[file]
interviewer = \q'; do
    printf '%s\n' "$wrong" >wrong.ini
    assay inspect danish.csv --map wrong.ini || echo "exit status $?"
done
assay inspect danish.csv --map none.ini || echo "exit status $?"

# Two interviewers of one candidate whose stages differ have answers in common once the stage is left out.
printf '[columns]\nstage =\n' >no-stage.ini
"$PSQL" -X -q "$ASSAY_DB" -c 'drop schema assay cascade' 2>/dev/null
assay ingest "$FIXTURES/exports/01_greenhouse_scorecards_long.csv" --map no-stage.ini -q
assay agreement --format json | grep -e '"n_ratings"' -e '"observed"' | sed -n 1,3p
