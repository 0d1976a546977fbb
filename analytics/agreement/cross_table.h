#ifndef ASSAY_ANALYTICS_AGREEMENT_CROSS_TABLE_H
#define ASSAY_ANALYTICS_AGREEMENT_CROSS_TABLE_H

#include <stdbool.h>
#include <stddef.h>

#include "analytics/measure/estimate.h"
#include "base/ratings.h"

/*
 * What the levels that two interviewers gave the same answers say in themselves, without regard to
 * chance. Levels are those of the scale; `n` is the sum of the counts, 1 or more.
 */
struct cross_table {
    const struct scale *scale;
    const size_t *counts; /* n_levels x n_levels of the scale, rows a */
    size_t n;
    size_t n_candidates; /* that the answers came from */
};

/* How often a and b gave a level. */
size_t cross_table_given_by_a(const struct cross_table *table, size_t level);
size_t cross_table_given_by_b(const struct cross_table *table, size_t level);

/*
 * The share of answers with the same level from both, 0 to 1. Answers of one candidate may be as
 * alike as they like: the interval is Wilson's (1927) with the candidates for n, never too narrow.
 * Too few with one candidate.
 */
struct estimate cross_table_agreement(const struct cross_table *table, struct arena *run);

/*
 * The mean of b minus a, on the scale's values: t with n_candidates - 1, and the variance (divisor
 * n - 1) of an answer over the candidates, never too narrow for the same reason. Too few with one
 * candidate; undefined where all answers are equally far apart, for then nothing tells its doubt.
 */
struct estimate cross_table_difference(const struct cross_table *table, struct arena *run);

/* The level that each of the two gave in `share` (above one half) of the answers or more; n_levels
 * where there is none. */
size_t cross_table_common_level(const struct cross_table *table, double share);

/*
 * Whether one of the two gives higher levels all along the scale, so that their margins differ by a
 * shift rather than in spread: the mean difference makes up four fifths or more of the distance
 * between the margins (that of Wasserstein: what has to be moved, times how far). False where the
 * margins are equal.
 */
bool cross_table_is_shifted(const struct cross_table *table);

/* The lower of the two neighbouring levels that stand against each other most often, the lowest of
 * equals, and how often; a count of 0 where neighbours are never taken for each other. */
size_t cross_table_mixed_up(const struct cross_table *table, size_t *ret_count);

#endif
