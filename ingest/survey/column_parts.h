#ifndef ASSAY_INGEST_COLUMN_PARTS_H
#define ASSAY_INGEST_COLUMN_PARTS_H

#include "ingest/survey/sheet_columns.h"

/* What a column adds to another one. */
enum column_part {
    PART_NONE,
    PART_SCORE, /* the score itself, where another column has the answer or the comment */
    PART_COMMENT,
    PART_MAXIMUM,
    PART_OTHER /* its percent, weight, answer, time */
};

struct column_parts {
    enum column_part part;
    size_t base;      /* of PART_SCORE itself; of the others the column of scores they stand beside;
                         SIZE_MAX: none */
    const char *stem; /* of a score, what its heading says without the part; or NULL */
};

/*
 * Columns that go together by their headings: "HW1" and "HW1 - Max Points"; "Clarity [Score]" and
 * "Clarity [Feedback]"; "Score: Clarity" and "Comment: Clarity"; "Kommentar zu 1.1". A heading that
 * ends or begins with the words of a part counts only where another column has the rest of it. A
 * heading that stands again and again, "Comment", "Max", "%", goes with the column before.
 */
void column_parts_find(const struct sheet_columns *columns, struct arena *arena,
                       struct column_parts *ret);

#endif
