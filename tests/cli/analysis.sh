# A simulated year, on a terminal of 80 columns.
assay simulate -o scores.csv --truth truth.json
head -n 3 scores.csv
assay bank import "$EXAMPLES/interview-bank.md"
assay ingest scores.csv
assay questions | head -n 44
assay questions --format csv | head -n 3
assay questions --month 2026-03 | head -n 12
assay agreement | head -n 24
assay candidate C-0001
assay candidate A-000002 --format json | head -n 41
assay candidate C-9999 || echo "exit status $?"
assay questions --role Astronaut || echo "exit status $?"
assay questions --from 2030-01-01 || echo "exit status $?"
LC_ALL=C assay questions | head -n 7
