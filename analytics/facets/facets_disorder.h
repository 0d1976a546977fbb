#ifndef ASSAY_ANALYTICS_FACETS_FACETS_DISORDER_H
#define ASSAY_ANALYTICS_FACETS_FACETS_DISORDER_H

#include "analytics/facets/facets_result.h"

/*
 * Levels that are never the likeliest score, whatever the ability: those whose threshold upwards
 * lies below the one that leads to them (Andrich 2013, Educational and Psychological Measurement
 * 73, 78-124). The p-value of two neighbours is twice that of their distance over the *sum* of
 * their standard errors, which holds however the two depend on each other (Bonferroni); over all
 * neighbours of all questions Benjamini & Hochberg (1995) at `rate`.
 */

/* Sets `unlikely` and `p_unlikely` of each question: the level of the scale of the least p-value
 * where that counts, else 0. With common thresholds those of the first are all there are. */
void facets_disorder_decide(struct facets_result *result, size_t n_questions, double rate);

#endif
