#ifndef ASSAY_INGEST_STATED_SCALE_H
#define ASSAY_INGEST_STATED_SCALE_H

#include <stdbool.h>

#include "base/arena.h"

/*
 * What a line above or below a table says of the scale of all scores:
 *
 *     "Notes sur 20", "Oral (/20)"             0 to 20
 *     "Skala 1 bis 7", "Marks from 0 to 10"    as it says
 *     "1 = poor, 5 = excellent"                1 to 5
 *     "Noten 1 (sehr gut) bis 6"               6, the worst, to 1
 *     "1 = best"                               from the highest score that was seen to 1
 *
 * in the languages of heading_words.h. Two numbers are a scale where the line has a word of scores,
 * or says of one that it is good or bad.
 */
struct stated_scale {
    int worst, best;
};

/* The whole numbers around all scores that were seen. */
struct seen_scores {
    int lowest, highest;
};

/* False: the line states no scale, or one that the scores are not on. */
bool stated_scale_read(const char *line, const struct seen_scores *seen, struct stated_scale *ret);

#endif
