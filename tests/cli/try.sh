# A report from a file; nothing is kept. On a server of its own, where nobody else makes databases.
unset ASSAY_DB
export XDG_DATA_HOME="$PWD/own"
trap 'assay server stop -q' EXIT
assay server start -q
database=$(assay server status --format json | sed -n 's/.*"conninfo": "\(.*\)".*/\1/p')
databases() { "$PSQL" -X -A -t "$database" -c "select count(*) from pg_database"; }
assay simulate --candidates 60 -o scores.csv
before=$(databases)
assay try scores.csv --scale 1..5 -o report.html
test "$before" = "$(databases)" && echo "no database is left"
head -c 15 report.html; echo
printf 'candidate,rater,question,score\nA,R1,Q1,1\n' >small.csv
assay try small.csv --scale 1..5 -o small.html || echo "exit status $?"
test -s small.html && echo "a page came all the same"
assay try scores.csv -o none.html || echo "exit status $?"
test -e none.html || echo "no page"
