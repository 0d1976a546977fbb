#ifndef ASSAY_INGEST_CELLS_CELL_TEXT_H
#define ASSAY_INGEST_CELLS_CELL_TEXT_H

#include "base/arena.h"
#include "ingest/bytes/csv_reader.h"

/* What is wrong with a field as text, or NULL. */
const char *cell_text_fault(const struct csv_field *field);

/* A field that has no fault, trimmed and composed; plain ASCII stays where it is. */
const char *cell_text(const struct csv_field *field, struct arena *arena);

#endif
