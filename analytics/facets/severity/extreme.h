#ifndef ASSAY_ANALYTICS_FACETS_SEVERITY_EXTREME_H
#define ASSAY_ANALYTICS_FACETS_SEVERITY_EXTREME_H

#include "analytics/facets/facets_frame.h"
#include "analytics/facets/facets_marginal.h"

/*
 * How severe at least is who gave the lowest score to everybody, and how lenient at least who gave
 * the highest: the ratings have no finite severity, and are kept out of the fit. At what the others
 * say of the candidates and the questions, the chance that all these ratings lie at the end falls
 * as the severity nears 0; the bound is where it is 2.5 %, the value where it is one half, which is
 * median-unbiased (Clopper & Pearson 1934, Biometrika 26, 404-413; the median likewise).
 *
 * Sets `bound` of every interviewer at an end of whose ratings some are of questions that the model
 * has, where all others can be compared.
 */
void extreme_bound(const struct facets_frame *frame, const struct facets_fit *fit);

#endif
