#ifndef ASSAY_ANALYTICS_FACETS_STYLE_TOPIC_BIAS_H
#define ASSAY_ANALYTICS_FACETS_STYLE_TOPIC_BIAS_H

#include "analytics/facets/style/visits.h"
#include "analytics/measure/estimate.h"

/*
 * Whether an interviewer reads one topic otherwise than the rest: by how many points the scores lie
 * higher (below 0: lower) than colleagues' on the questions of the topic, less the same on all
 * other topics; both net of what the others' ratings of the candidate lead to expect (bias of
 * interviewer x topic: Linacre 1989, Many-Facet Rasch Measurement, chapter 9; Myford & Wolfe 2004).
 * Questions that colleagues asked too count alone, weighted by n m/(n + m), where n ratings are the
 * interviewer's and m colleagues'. The standard error is clustered by candidate, of both sides.
 *
 * `ret`: interviewers x topics, on the scale's own values, n being ratings of the topic. Undefined
 * where nothing can be compared on the topic or beyond it; too few below `floor` ratings. `ret_p`:
 * of any difference, two-sided.
 */
void topic_bias_estimate(const struct facets_data *data, const struct visits *visits, size_t floor,
                         struct arena *run, struct estimate *ret, double *ret_p);

#endif
