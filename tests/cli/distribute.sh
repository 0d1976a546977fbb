# Spreading a database over a cluster is refused where there is none; nothing changes.
unset ASSAY_DB
trap 'assay server stop -q' EXIT
export XDG_DATA_HOME="$PWD/own"
mkdir -m 711 own
assay server start -q
printf 'candidate_id,question_id,interviewer,score\n1,1.1,Ana,4\n' >one.csv
assay ingest one.csv --scale 1..5 -q
assay server distribute || echo "exit status $?"
assay server distribute --db 'host=/nowhere' 2>&1 | cut -c 1-60
assay imports | sed -n '3,4p' | cut -c 1-6,20-40
