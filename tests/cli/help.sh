assay help
assay ingest --help
assay questoins || echo "exit status $?"
assay bank || echo "exit status $?"
assay frobnicate || echo "exit status $?"
assay questions --colour || echo "exit status $?"
assay questions --format yaml || echo "exit status $?"
assay questions --month 2026-13 || echo "exit status $?"
assay questions --from 2026-05-02 --to 2026-05-01 || echo "exit status $?"
assay candidate || echo "exit status $?"
assay bank import a.md b.md || echo "exit status $?"
