#ifndef ASSAY_INGEST_LABEL_LINES_H
#define ASSAY_INGEST_LABEL_LINES_H

#include "ingest/tables/shape_finder.h"

/*
 * Lines that say of whom the rows around them are: "Candidate: Ann" above blocks, "Interviewer:
 * Ida" above the heading.
 */

/* Whether there are any that say who is meant; the shape has their labels then. */
bool label_lines_find(struct shape_finder *finder);

/* Another label, of this kind. */
void label_lines_add(struct sheet_shape *shape, const char *name, enum score_column column);

/* Whether they tell the interviewer, and no candidate. */
bool label_lines_say_interviewer(const struct sheet_shape *shape);

/* What a line says of the rows around it, and where: the values of the shape's labels, each NULL
 * where it says nothing of it. False: it is no such line. The texts are from `arena`. */
bool label_lines_read(const struct sheet_shape *shape, const char *const *cells, size_t n,
                      struct arena *arena, const char *values[SHAPE_MOST_LABELS]);

#endif
