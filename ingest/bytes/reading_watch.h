#ifndef ASSAY_INGEST_BYTES_READING_WATCH_H
#define ASSAY_INGEST_BYTES_READING_WATCH_H

#include <stdbool.h>
#include <stdint.h>

#include "base/error.h"
#include "ingest/bytes/csv_reader.h"

/* Told between records how far a pass over a file has come; `rows` that hold scores, 0 where they
 * are not counted yet. False, with `error` set, ends the pass. */
struct reading_watch {
    bool (*at)(void *context, uint64_t bytes, uint64_t rows, struct error *error); /* or NULL */
    void *context;
};

static inline bool reading_watch_at(const struct reading_watch *watch,
                                    const struct csv_record *record, uint64_t rows,
                                    struct error *error)
{
    return !watch->at || watch->at(watch->context, record->offset + record->length, rows, error);
}

#endif
