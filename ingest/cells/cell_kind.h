#ifndef ASSAY_INGEST_CELL_KIND_H
#define ASSAY_INGEST_CELL_KIND_H

#include <stdbool.h>

#include "base/ratings.h"
#include "ingest/cells/score_cell.h"

/* Whether a cell could be a score, as far as it tells by itself: a number of the size of scores, a
 * share, a label that a product or a language knows. Formulas are none. */
bool cell_kind_is_score(const char *text, const struct score_cell *cell);

/* Whether it is a score on this scale. */
bool cell_kind_is_on(const char *text, const struct score_cell *cell, const struct scale *scale);

#endif
