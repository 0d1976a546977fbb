#ifndef ASSAY_REPORTS_DATA_RECEIPT_H
#define ASSAY_REPORTS_DATA_RECEIPT_H

#include <stdbool.h>

#include "base/buffer.h"
#include "base/provenance.h"
#include "reports/data/reading_words.h"

/* How a file was read and what became of it. NULL where something is not known or did not arise. */
struct receipt {
    struct import_record record;
    struct reading_facts facts;
    const char *encoding, *layout; /* "UTF-8"; "long" */
    const char *sheet;             /* of a workbook */
    const char *notes;             /* what else is to be told of how it was read */
    const char *scale, *date_format;
    const char *reject_file;
    size_t ratings;          /* scores found in the rows */
    size_t told_by_time;     /* interviews that only their time of day tells from another one */
    size_t submitted_before; /* scores that a later submission of the same answer replaces */
    size_t calibration;      /* scores of calibration sessions, kept apart */
    char delimiter;
    bool already_loaded; /* by import `record.number`; nothing was changed */
    bool dry_run;        /* nothing was kept */
    bool tried;          /* in a database that is gone; it has no number */
};

/* What `assay ingest` prints of one file. */
void receipt_json(const struct receipt *receipt, const char *version, struct buffer *out);
void receipt_text(const struct receipt *receipt, struct buffer *out);

#endif
