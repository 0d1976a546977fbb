#ifndef ASSAY_ANALYTICS_FACETS_STYLE_HALO_H
#define ASSAY_ANALYTICS_FACETS_STYLE_HALO_H

#include "analytics/facets/style/visits.h"
#include "analytics/measure/estimate.h"

/*
 * How much of what an interviewer makes of an answer goes through all answers of a candidate alike:
 * the share of the variance of candidate x interviewer in that of scores beyond the answer itself
 * (halo: Myford & Wolfe 2004, Journal of Applied Measurement 5, 189-227). By how much two own
 * scores of a candidate go together, less how much an own score goes with a colleague's of the
 * other answer, over by how much own scores vary, less how much they go with a colleague's of the
 * same answer. On the same answers, so that what the candidate can do, topic by topic, cancels out,
 * and a colleague's halo does too. A colleague whose scores rise more or less than the own ones
 * (centrality.h) counts in proportion. Clustered by candidate.
 *
 * `slopes`: by interviewer, of centrality. `ret`: by interviewer. Undefined where no candidate has
 * two answers that a colleague scored too; too few below `floor` such candidates. `ret_p`: of a
 * share above 0.
 */
void halo_estimate(const struct facets_data *data, const struct visits *visits,
                   const struct estimate *slopes, size_t floor, struct arena *run,
                   struct estimate *ret, double *ret_p);

#endif
