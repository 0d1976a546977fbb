#include "analytics/candidates/profile_names.h"

#include <math.h>

#include <gsl/gsl_cdf.h>

static const double MOST_WRONG = 0.05;

static void deviate(const struct profile_posterior *posterior, const bool *core,
                    const double *means, size_t n_core, size_t topic, struct topic_deviation *ret)
{
    const size_t n = posterior->n;
    double value = 0, cohort = 0, variance = 0;
    for (size_t i = 0; i < n; i++) {
        const double left = (i == topic) - (core[i] ? 1 / (double)n_core : 0);
        value += left * posterior->mean[i];
        cohort += left * means[i];
        for (size_t j = 0; j < n; j++)
            variance += left * posterior->covariance[i * n + j] *
                        ((j == topic) - (core[j] ? 1 / (double)n_core : 0));
    }
    const bool above = value >= 0;
    const double line = above ? fmax(0, cohort) : fmin(0, cohort);
    const double beyond = above ? value - line : line - value;
    ret->value = value;
    ret->sd = sqrt(fmax(0, variance));
    ret->wrong_sign = ret->sd > 0 ? gsl_cdf_ugaussian_Q(beyond / ret->sd) : 0.5;
    ret->compared = true;
}

/* The most certain that is not named yet; n where there is none. */
static size_t next_of(const struct topic_score *scores, const struct topic_deviation *deviations,
                      size_t n)
{
    size_t best = n;
    for (size_t i = 0; i < n; i++)
        if (deviations[i].compared && deviations[i].named == NAMED_NOT && scores[i].n_answers > 1 &&
            (best == n || deviations[i].wrong_sign < deviations[best].wrong_sign))
            best = i;
    return best;
}

void profile_names(const struct profile_posterior *posterior, const struct topic_score *scores,
                   const bool *core, const double *means, struct topic_deviation *ret)
{
    size_t n_core = 0, n_named = 0;
    double wrong = 0;
    for (size_t i = 0; i < posterior->n; i++)
        n_core += core[i];
    for (size_t i = 0; i < posterior->n; i++) {
        ret[i] = (struct topic_deviation){.value = NAN, .sd = NAN, .wrong_sign = NAN};
        if (core[i] && n_core > 1)
            deviate(posterior, core, means, n_core, i, ret + i);
    }
    for (;;) {
        const size_t next = next_of(scores, ret, posterior->n);
        if (next == posterior->n)
            return;
        wrong += ret[next].wrong_sign;
        if (wrong > MOST_WRONG * (double)++n_named)
            return;
        ret[next].named = ret[next].value > 0 ? NAMED_STRENGTH : NAMED_GAP;
    }
}
