#ifndef ASSAY_INGEST_SURVEY_SHEET_HEADER_H
#define ASSAY_INGEST_SURVEY_SHEET_HEADER_H

#include <stdbool.h>

#include "ingest/survey/sheet_sample.h"

/* The heading of a sheet, of one line or of two that belong together. */
struct sheet_header {
    const char *const *headings; /* of each column */
    const char *const *groups;   /* of each column, from a line above: "1 Data model"; or empty */
    size_t n;
    size_t first_data;  /* place in the sheet of the first record below */
    uint64_t line, end; /* of the last line of the heading, from 1; the byte behind it */
    size_t n_above;     /* records above the heading, which say nothing of the columns */
    bool found;         /* false: nothing looks like one, and the first record is taken */
};

/* The record at `line`; 0: the one that names the most known columns, among the first thirty. A
 * line above it that spans
 * columns gives groups; "Score" and "Comment" under a question belong to it. */
void sheet_header_find(const struct sheet *sheet, uint64_t line, struct arena *arena,
                       struct sheet_header *ret);

#endif
