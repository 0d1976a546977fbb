#ifndef ASSAY_INGEST_SHEET_HEADER_H
#define ASSAY_INGEST_SHEET_HEADER_H

#include <stdbool.h>

#include "ingest/sheet/sheet_sample.h"

/* The heading of a sheet, of one line or of several that belong together. */
struct sheet_header {
    const char *const *headings; /* of each column, its lines put together */
    const char *const *groups;   /* of each column, from a line above: "1 Data model"; or empty */
    size_t n;
    const struct sheet_record *lines; /* as they stand in the file, from the first to the last */
    size_t n_lines;
    size_t first_data;  /* place in the sheet of the first record below */
    uint64_t line, end; /* of the last line of the heading, from 1; the byte behind it */
    size_t n_above;     /* records above the heading, which say nothing of the columns */
    bool found;         /* false: nothing looks like one, and the first record is taken */
};

/*
 * The heading in the lines that heading_lines.h finds. Of a column's cells the one counts that
 * names a known column, or else the lowest text that is not for machines. A line that spans columns
 * gives groups; where headings under groups are the same ("Score" and "Comment" under each
 * question, the questions under each interviewer), the group is put before them: "1.1 [Score]",
 * "Rater 1 - Clarity".
 */
void sheet_header_find(const struct sheet *sheet, uint64_t line, struct arena *arena,
                       struct sheet_header *ret);

#endif
