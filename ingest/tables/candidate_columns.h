#ifndef ASSAY_INGEST_CANDIDATE_COLUMNS_H
#define ASSAY_INGEST_CANDIDATE_COLUMNS_H

#include "ingest/tables/turned_blocks.h"

/*
 * Columns that are a candidate each, as the user says, beside columns that say of each row who
 * scored or on what:
 *
 *     Lot,  Criterion, Evaluator, Acme, Borealis
 *     Lot 2,Delivery,  Osei,      4,    5
 */

/* Whether the sheet is such: a heading or the user says which column is the interviewer's, or the
 * user which one is the question's. The shape has its candidates' columns then. */
bool candidate_columns_find(struct shape_finder *finder);

/* A record for each score: all columns where they stood, those of the candidates blank, and behind
 * them the candidate and the score. */
bool candidate_columns_write(const struct sheet_shape *shape, const struct sheet_header *header,
                             const struct shaped_line *lines, size_t n, struct table_text *table,
                             struct error *error) MUST_CHECK;

#endif
