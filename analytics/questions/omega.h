#ifndef ASSAY_ANALYTICS_QUESTIONS_OMEGA_H
#define ASSAY_ANALYTICS_QUESTIONS_OMEGA_H

#include "analytics/measure/one_factor.h"
#include "analytics/questions/cronbach.h"

/*
 * McDonald's omega: how much of the variance of the candidates' totals one common factor explains,
 * (sum of loadings)^2 / ((sum of loadings)^2 + sum of uniquenesses), by maximum likelihood on the
 * covariances that alpha is made of. Questions on which every candidate got the same score add
 * nothing. McDonald (1999), Test Theory, chapter 6.
 *
 * Standard error: what each candidate moves the covariances by, times how omega moves with them
 * (infinitesimal jackknife), so that scores need be neither normal nor complete. Interval: t at
 * candidates - 1 on the scale of log(1 - omega), cut at 0. Undefined: fewer than three questions,
 * no covariance for two of them, an improper solution. Too few: candidates.
 */
struct omega {
    const struct covariances *covariances;
    size_t n_candidates;
    size_t k;          /* questions that vary */
    size_t *questions; /* those, rising */
    size_t *places;    /* by question: where it is among those; k where it is not */
    enum one_factor_status status;
    double value;
    double *sensitivity; /* k x k: how omega moves with each covariance */
    struct moments influences;
};

/* As alpha's; `cronbach` knows which questions were never asked together. */
struct omega omega_create(const struct cronbach *cronbach, struct arena *arena);

/* Each candidate once. */
void omega_add(struct omega *omega, const struct answers *answers);

struct estimate omega_estimate(const struct omega *omega, const struct cronbach *cronbach,
                               const struct catalogue *catalogue, size_t floor, struct arena *run);

#endif
