#ifndef ASSAY_ANALYTICS_AGREEMENT_KAPPA_INDICES_H
#define ASSAY_ANALYTICS_AGREEMENT_KAPPA_INDICES_H

#include "analytics/agreement/kappa.h"

/*
 * What stands beside kappa and explains it, from the levels two interviewers gave. `n_agree` of the
 * n answers got the same level from both; n is 1 or more. Numbers that do not exist are NAN.
 *
 * kappa_max: the highest unweighted kappa these margins allow, (sum of min(p_i., p_.i) - pe) /
 * (1 - pe); Cohen (1960), Educational and Psychological Measurement 20, 42-43.
 * pabak: (k po - 1)/(k - 1). prevalence_index: (n11 - n22)/n, bias_index: (n12 - n21)/n, for two
 * levels only; Byrt, Bishop & Carlin (1993), Journal of Clinical Epidemiology 46, 423-429.
 * mean_difference: mean of b minus a, on the scale's own values.
 */
struct kappa_indices {
    double observed, expected; /* unweighted agreement */
    double kappa_max, pabak, prevalence_index, bias_index;
    double mean_difference;
};

struct kappa_indices kappa_indices(const struct kappa_margins *margins, size_t n_agree);

#endif
