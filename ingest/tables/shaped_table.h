#ifndef ASSAY_INGEST_SHAPED_TABLE_H
#define ASSAY_INGEST_SHAPED_TABLE_H

#include "ingest/bytes/source_file.h"
#include "ingest/survey/survey.h"

/*
 * A sheet that is no heading with a record a line (sheet_shape.h), written as a table that is: what
 * lines above rows say stands in columns behind the others, what is written once for several rows
 * in each of them, and a turned sheet is turned back. `table` NULL: the sheet is as it should be,
 * or is too large to be turned.
 */
struct shaped_table {
    struct table_text *table;
    const char *note; /* what was done, to be told */
};

bool shaped_table_read(const struct source_file *source, const struct survey_options *options,
                       uint64_t most, struct arena *run, struct shaped_table *ret,
                       struct error *error) MUST_CHECK;

#endif
