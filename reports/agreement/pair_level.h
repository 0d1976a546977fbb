#ifndef ASSAY_REPORTS_AGREEMENT_PAIR_LEVEL_H
#define ASSAY_REPORTS_AGREEMENT_PAIR_LEVEL_H

#include "base/arena.h"
#include "base/buffer.h"
#include "reports/model/report.h"

/*
 * Two interviewers agree in two things: whether they put answers in the same order, and whether
 * they do so at the same level. Kappa mixes both: who scores one point higher all along has a low
 * one.
 */

/* How many points b scores above a on the same answers (cross_table_difference), of a pooled pair;
 * not OK where they share too few answers, or have no levels. */
struct estimate pair_level_difference(const struct report *report, const struct pair_result *pair,
                                      struct arena *arena);

/* Whether they are surely apart: the whole interval is further from 0 than interviewers' line, a
 * quarter of a level. */
bool pair_level_is_apart(const struct report *report, const struct pair_result *pair);

/* Whether they surely put answers in the same order: the lower bound of the correlation of their
 * scores (Fisher's z, over candidates) is above the line for disagreement. */
bool pair_level_same_order(const struct report *report, const struct pair_result *pair);

/* All pooled pairs that are apart, and the one that is most; NULL: none is. */
struct pair_levels {
    size_t n;
    const struct pair_result *widest;
};
struct pair_levels pair_level_all(const struct report *report);

/* Whether an interviewer scores surely higher (1) or lower (-1) than everybody with whom enough
 * answers are shared, two at least; 0: neither. */
int pair_level_side(const struct report *report, size_t interviewer);

/* "Ben scores 0.97 points higher" */
void pair_level_words(const struct report *report, const struct pair_result *pair,
                      struct arena *arena, struct buffer *text);

#endif
