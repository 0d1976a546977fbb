#ifndef ASSAY_INGEST_SCORE_RECORD_H
#define ASSAY_INGEST_SCORE_RECORD_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/score_row.h"
#include "ingest/csv_reader.h"
#include "ingest/import_scales.h"
#include "ingest/score_columns.h"

/* What a file's records are read by, and the scales they were found to be on. */
struct score_rules {
    const struct scale *declared;   /* for all records; already in use as scale 0; or NULL */
    const struct scale *bank_scale; /* where the record does not name its own; or NULL */
    struct score_columns columns;
    struct import_scales scales;
    struct arena *run; /* keeps new scales */
};

/* One record becomes a row (true) or a reject. Both point into the record and `texts`. */
bool score_record_read(const struct csv_record *record, struct score_rules *rules,
                       struct arena *texts, struct score_row *ret, struct reject *reject);

#endif
