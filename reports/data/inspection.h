#ifndef ASSAY_REPORTS_DATA_INSPECTION_H
#define ASSAY_REPORTS_DATA_INSPECTION_H

#include "base/buffer.h"
#include "reports/data/reading_words.h"
#include "reports/table/table.h"

/* A fact about a file: its key in JSON (NULL: there it has keys of its own), what it is called, and
 * what was found. */
struct inspection_fact {
    const char *key, *name, *found;
};

/* A column that is read, and as what. */
struct inspection_column {
    const char *heading, *meaning;
};

/* One of the first scores. */
struct inspection_row {
    const char *candidate, *interviewer, *question, *score, *date;
};

/* What `assay inspect` tells of a file. Texts may be hostile. */
struct inspection {
    const char *file, *sha256;
    const struct inspection_fact *facts; /* `found` NULL: does not arise */
    size_t n_facts;
    const struct inspection_column *columns;
    size_t n_columns;
    const char *quoting; /* "none", "needed", "some" or "all"; NULL: it is no CSV */
    size_t quoted_line_ends, lf, crlf, cr;
    struct reading_facts reading;
    size_t rows, ratings, rejected;
    const char *notes;        /* on hidden rows and their like; NULL: there are none */
    const char *first_reject; /* why; NULL: nothing was rejected */
    const struct inspection_row *sample;
    size_t n_sample;
};

void inspection_json(const struct inspection *inspection, const char *version, struct buffer *out);
struct table *inspection_table(const struct inspection *inspection, struct arena *arena);

#endif
