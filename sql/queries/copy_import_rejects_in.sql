-- Keeps the first rejects of an import.
COPY assay.import_reject FROM STDIN (FORMAT BINARY)
