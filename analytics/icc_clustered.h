#ifndef ASSAY_ANALYTICS_ICC_CLUSTERED_H
#define ASSAY_ANALYTICS_ICC_CLUSTERED_H

#include "analytics/icc.h"

/*
 * Fills a1, c1 and one1 where candidates gave several answers: the values of restricted maximum
 * likelihood, with standard errors from the squares of what each candidate moves them by
 * (icc_influence.h), less their mean, times m/(m - 1). Interviewers are a sample too: what a1 owes
 * to having met only some is added, as of n normal effects. Bounds: on Fisher's scale for
 * intraclass correlations of k scores, log((1 + (k - 1) x)/(1 - x))/2 (Fisher 1925, Statistical
 * methods for research workers, section 39), with t at candidates - 1 or, with both parts,
 * Satterthwaite's degrees of freedom (1946, Biometrics Bulletin 2, 110-114); never below 0. Where
 * nothing moves them, the bounds are those of 1 - 1/(2m) at most, with Fisher's standard error for
 * m candidates.
 */
void icc_clustered(const struct icc *icc, double k, struct icc_result *result);

#endif
