#include "analytics/agreement/icc/icc_interval.h"

#include <math.h>

#include "analytics/agreement/icc/icc_fit.h"
#include "analytics/agreement/icc/icc_influence.h"
#include "analytics/measure/quantile.h"

/* The likelihood at a fixed correlation, at its best over the interviewers' variance. */
struct profile_of_icc {
    struct icc_model *model;
    enum icc_kind kind;
    struct icc_ratios best;
};

static double correlation(enum icc_kind kind, struct icc_ratios ratios)
{
    const double others = kind == ICC_ABSOLUTE ? ratios.interviewer : 0;
    return ratios.answer / (ratios.answer + others + 1);
}

/* The ratio of the answers that gives the correlation x: u = x/(1 - x) (r + 1), without r where the
 * interviewers are no part of it. */
static double deviance_with(const struct profile_of_icc *profile, double icc, double root)
{
    const double interviewer = root * root;
    const double others = profile->kind == ICC_ABSOLUTE ? interviewer : 0;
    return icc_model_deviance(profile->model,
                              (struct icc_ratios){icc / (1 - icc) * (1 + others), interviewer});
}

/* Golden section around the best root, in a range that reaches 0, where the minimum often lies:
 * what GSL minimises must have it inside. */
static double profile_deviance(const struct profile_of_icc *profile, double icc)
{
    if (profile->model->one_way)
        return deviance_with(profile, icc, 0);
    const double golden = 0.6180339887498949;
    double low = 0, high = 4 * sqrt(profile->best.interviewer) + 1;
    double left = high - golden * high, right = golden * high;
    double at_left = deviance_with(profile, icc, left);
    double at_right = deviance_with(profile, icc, right);
    while (high - low > 1e-3 * (1 + low)) {
        if (at_left < at_right) {
            high = right;
            right = left;
            at_right = at_left;
            left = high - golden * (high - low);
            at_left = deviance_with(profile, icc, left);
        } else {
            low = left;
            left = right;
            at_left = at_right;
            right = low + golden * (high - low);
            at_right = deviance_with(profile, icc, right);
        }
    }
    return fmin(at_left, at_right);
}

/* Where the profile leaves the limit between a point inside and one that may be outside. */
static double crossing(const struct profile_of_icc *profile, double inside, double outside,
                       double limit)
{
    if (profile_deviance(profile, outside) <= limit)
        return outside;
    while (fabs(outside - inside) > 1e-4) {
        const double middle = (inside + outside) / 2;
        *(profile_deviance(profile, middle) <= limit ? &inside : &outside) = middle;
    }
    return (inside + outside) / 2;
}

struct estimate icc_interval_not_found(size_t n)
{
    struct estimate estimate = estimate_undefined(n, "the variance components were not found");
    estimate.status = ESTIMATE_NOT_CONVERGED;
    return estimate;
}

static struct estimate by_profile(struct icc_model *model, enum icc_kind kind,
                                  struct icc_ratios best, size_t n_candidates)
{
    const struct profile_of_icc profile = {model, kind, best};
    const size_t n = model->sums->n_units;
    const double highest = 1 - 0.5 / (double)n, found = correlation(kind, best);
    const bool perfect = found > 1 - 1e-6;
    const double value = perfect ? 1 : found, start = fmin(value, highest);
    const double t = quantile_t_975((double)n_candidates - 1);
    const double limit =
        (perfect ? profile_deviance(&profile, start) : icc_model_deviance(model, best)) + t * t;
    const struct interval bounds = {
        fmin(crossing(&profile, start, 0, limit), value),
        perfect ? 1 : fmax(crossing(&profile, start, 1 - 1e-6, limit), value)};
    return estimate_ok(value, NAN, bounds, n);
}

void icc_interval_single(const struct icc_sums *sums, size_t n_candidates,
                         const struct parallel *parallel, struct arena *run,
                         struct icc_result *result)
{
    if (icc_interval_complete(sums, result))
        return;
    struct icc_model two_way = icc_model_create(sums, false, parallel, run);
    struct icc_model one_way = icc_model_create(sums, true, parallel, run);
    const struct icc_fit two = icc_fit(&two_way), one = icc_fit(&one_way);
    const struct estimate none = icc_interval_not_found(sums->n_units);
    result->a1 = two.found ? by_profile(&two_way, ICC_ABSOLUTE, two.best, n_candidates) : none;
    result->c1 = two.found ? by_profile(&two_way, ICC_CONSISTENCY, two.best, n_candidates) : none;
    result->one1 = one.found ? by_profile(&one_way, ICC_CONSISTENCY, one.best, n_candidates) : none;
}
