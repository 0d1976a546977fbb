#ifndef ASSAY_ANALYTICS_FACETS_STYLE_CENTRALITY_H
#define ASSAY_ANALYTICS_FACETS_STYLE_CENTRALITY_H

#include "analytics/facets/style/visits.h"
#include "analytics/measure/estimate.h"

/*
 * By how much an interviewer's scores rise where colleagues' scores of the same question rise by
 * one, as the others' ratings of the candidate lead to expect: below 1 the scores keep to the
 * middle (centrality: Wolfe & Song 2015, Journal of Applied Measurement 16, 228-241). The slope of
 * the score on what is expected of it, in units of the slope that colleagues have on the question,
 * so that nobody answers for a question that follows candidates' strength little. Colleagues'
 * slopes are moved towards their mean, the more the less is known of them (facets_pooled.h), for
 * chance in them would make every slope look small. Least squares; the
 * standard error is that of the own slope over colleagues', clustered by candidate.
 *
 * `ret`: by interviewer. Undefined where there are no questions that colleagues asked too; too few
 * below `floor` ratings of those. `ret_p`: of a slope below 1.
 */
void centrality_estimate(const struct facets_data *data, const struct visits *visits, size_t floor,
                         struct arena *run, struct estimate *ret, double *ret_p);

#endif
