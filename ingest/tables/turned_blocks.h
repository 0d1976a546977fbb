#ifndef ASSAY_INGEST_TURNED_BLOCKS_H
#define ASSAY_INGEST_TURNED_BLOCKS_H

#include "ingest/bytes/table_text.h"
#include "ingest/tables/shape_finder.h"

/*
 * A turned sheet whose columns are candidates and whose rows are questions, in one block or in
 * several with a heading each, and what belongs to a block above its heading:
 *
 *     Examiner: Lang
 *     Task,    Max., Ann, Bob
 *     Filing,    10,   5,   7
 *     Drilling,  20,  12,  20
 *
 * The word above the questions need not be known, where the columns are headed by persons and the
 * rows are not. Where neither tells, or what stands above blocks may be a candidate and the columns
 * those who asked, the shape is in doubt.
 */

/* Whether the sheet is such; the shape says so then, and where its maxima stand. The label lines
 * are found before. */
bool turned_blocks_find(struct shape_finder *finder);

/* A record as texts, blank where a cell cannot be read. */
struct shaped_line {
    const char **text;
    size_t n;
    uint64_t number; /* of its line in the file */
};

/* A record for each score: the candidate, what the label lines say, the question, the score, and
 * the maximum where the sheet has one. Rows of sums, means and shares of those above are left out.
 * The lines are all there are, from the first. */
bool turned_blocks_write(const struct sheet_shape *shape, const struct sheet_header *header,
                         const struct shaped_line *lines, size_t n, struct table_text *table,
                         struct error *error) MUST_CHECK;

#endif
