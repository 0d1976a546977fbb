#ifndef ASSAY_INGEST_CELLS_CRITERION_CELL_H
#define ASSAY_INGEST_CELLS_CRITERION_CELL_H

#include "base/ratings.h"

/* What a cell says of a criterion. The first two are levels of its scale. */
enum criterion_cell {
    CRITERION_NOT_MET,
    CRITERION_MET,
    CRITERION_MISSING, /* blank, "n/a" */
    CRITERION_UNREADABLE
};

/* "yes", "1", "x", "met", "ja", "oui", "true" …, in any case. `text` is trimmed. */
enum criterion_cell criterion_cell_read(const char *text);

/* The scale of all criteria: "not met", "met". */
extern const struct scale criterion_scale;

#endif
