#ifndef ASSAY_REPORTS_TEXT_WORDING_H
#define ASSAY_REPORTS_TEXT_WORDING_H

#include <stddef.h>

#include "analytics/measure/estimate.h"
#include "base/arena.h"
#include "base/buffer.h"

/* Small parts of sentences. */

/* A count in words up to twelve: "no", "one", "twelve", "13", "1,412". */
void wording_count(size_t count, struct buffer *text);

/* The first letter (ASCII) of what was added since `start` made a capital, or small. */
void wording_capital(struct buffer *text, size_t start);
void wording_small(struct buffer *text, size_t start);

/* What stands between item `index` of `n` and the one before it: nothing, ", " or " and ". */
const char *wording_joint(size_t index, size_t n);

/* "one question", "three questions". */
void wording_counted(size_t count, const char *singular, const char *plural, struct buffer *text);

/* "three of eight questions", "none of eight questions", "neither of two questions", "the one
 * question", "no question". */
void wording_of_all(size_t n, size_t all, const char *singular, const char *plural,
                    struct buffer *text);

/* What stands in the place of an estimate that is not known: "too few" or a dash. */
const char *wording_absence(const struct estimate *estimate);

/* Moves a finished text to the arena and empties the buffer. */
char *wording_keep(struct buffer *text, struct arena *arena);

#endif
