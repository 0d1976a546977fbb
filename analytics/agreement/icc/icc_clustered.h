#ifndef ASSAY_ANALYTICS_AGREEMENT_ICC_ICC_CLUSTERED_H
#define ASSAY_ANALYTICS_AGREEMENT_ICC_ICC_CLUSTERED_H

#include "analytics/agreement/icc/icc.h"

/*
 * Fills a1, c1 and one1 where candidates gave several answers: the values of restricted maximum
 * likelihood, with standard errors from the squares of what each candidate moves them by
 * (icc_influence.h), less their mean, times m/(m - 1). Bounds: on Fisher's scale for intraclass
 * correlations of k scores, log((1 + (k - 1) x)/(1 - x))/2 (Fisher 1925, Statistical methods for
 * research workers, section 39), with t at candidates - 1; never below 0. Interviewers are a sample
 * too: to a1 comes what its variance of interviewers r leaves open, (r + e)/u being as a chi-square
 * with (r + e)^2 (g - 1)/r^2 degrees of freedom for g interviewers (Satterthwaite 1946, Biometrics
 * Bulletin 2, 110-114), and the two combined by the distances of their bounds (Zou & Donner 2008,
 * Statistics in Medicine 27, 1693-1702). Where nothing moves them, the bounds are those of
 * 1 - 1/(2m) at most, with Fisher's standard error for m candidates; where four levels or fewer
 * agree in full, by Wilson's interval.
 */
void icc_clustered(const struct icc *icc, double k, struct icc_result *result);

#endif
