# What was loaded, what became of it, and taking it back.
hide() { sed -E 's/20[0-9]{2}-[0-9]{2}-[0-9]{2}(T[0-9:]{8}Z)?/DATE/g; s/[0-9a-f]{64}/DIGEST/g'; }
cat >one.csv <<'CSV'
candidate,interviewer,question,score
A,Ann,Q1,1
A,Bob,Q1,2
B,Ann,Q1,3
B,Bob,Q1,9
B,Ann,Q2,N/A
CSV
sed 's/^A,Ann,Q1,1/A,Ann,Q1,4/; /,9/d' one.csv >two.csv
sed 's/^A,Ann,Q1,4/A,Ann,Q1,5/; s/^B/C/' two.csv >three.csv
assay imports
assay ingest one.csv --scale 1..5 -q || echo "exit status $?"
assay ingest two.csv three.csv --scale 1..5 -q
assay imports | hide
assay imports --format csv | hide
assay imports 1 | hide
assay imports 1 --format md | hide
assay imports 1 --format json | hide | sed -n '/"import"/,$p'
assay undo 2 --dry-run
assay undo 2
assay undo 2 2>error || echo "exit status $?"
hide <error
assay undo 9 || echo "exit status $?"
assay undo two || echo "exit status $?"
assay undo 3 --format json | sed -n '/"import"/,$p'
assay imports 3 | hide
assay ingest two.csv --scale 1..5
assay undo 1
assay imports | hide
