#ifndef ASSAY_INGEST_CELLS_SCORE_CELL_H
#define ASSAY_INGEST_CELLS_SCORE_CELL_H

#include <stdint.h>

/* What the cell of a score says before any scale is known. */
enum score_cell_kind {
    SCORE_CELL_MISSING,
    SCORE_CELL_NUMBER,         /* 4, 4.5 */
    SCORE_CELL_OUT_OF,         /* 4/5, 4.00 / 5, 3 out of 5, ★★★☆☆ */
    SCORE_CELL_PERCENT,        /* 83.33% */
    SCORE_CELL_NUMBERED_LABEL, /* 4 - Strong Hire, 4: Strong, (4) Strong */
    SCORE_CELL_TEXT            /* anything else; formulas too, which are never evaluated */
};

struct score_cell {
    enum score_cell_kind kind;
    int64_t number, out_of; /* millionths (decimal.h) */
    const char *label;      /* of a numbered label, within the text */
};

/* A file whose decimal mark is still to be found: 4,5 and 4.5 and 1.234 are numbers. */
enum { DECIMAL_MARK_UNKNOWN = '\0' };

/* `text` is trimmed and composed. Where `decimal_mark` is a comma, 4,5 is a number, and so is 4.5;
 * 1.234 is text there, since its point may part thousands. */
struct score_cell score_cell_read(const char *text, char decimal_mark);

#endif
