#include "analytics/agreement/icc/icc_interval.h"

#include <math.h>

#include "analytics/agreement/icc/icc_fit.h"
#include "analytics/agreement/icc/icc_influence.h"
#include "analytics/measure/quantile.h"

/* Of a root that golden section ends at, to one more than it. */
static const double precision_of_root = 1e-3;

/* The likelihood at a fixed correlation, at its best over the interviewers' variance. */
struct profile_of_icc {
    struct icc_model *model;
    enum icc_kind kind;
    struct icc_ratios best;
    double root; /* of the interviewers' ratio, at the correlation looked at before */
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

static double highest_root(const struct profile_of_icc *profile)
{
    return 4 * sqrt(profile->best.interviewer) + 1;
}

/* Golden section around the best root, in a range that reaches 0, where the minimum often lies:
 * what GSL minimises must have it inside. Any deviance that is not above `enough` ends it. */
static double profile_deviance(const struct profile_of_icc *profile, double icc, double enough)
{
    if (profile->model->one_way)
        return deviance_with(profile, icc, 0);
    const double golden = 0.6180339887498949;
    double low = 0, high = highest_root(profile);
    double left = high - golden * high, right = golden * high;
    double at_left = deviance_with(profile, icc, left);
    double at_right = deviance_with(profile, icc, right);
    while (high - low > precision_of_root * (1 + low) && fmin(at_left, at_right) > enough) {
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

/* The lowest deviance, and what it may be apart from where golden section ends. */
struct lowest {
    bool found;
    double deviance, doubt;
};

/* A parabola through three roots around `profile->root`, which moves to its lowest point until that
 * lies between them. Golden section is off by half the curvature times the square of its precision
 * at most, of which this takes four times as much, and the parabola by a power of its step. */
static struct lowest lowest_nearby(struct profile_of_icc *profile, double icc)
{
    enum { MOVES = 8 };
    for (int i = 0; i < MOVES && profile->root > 0; i++) {
        const double root = profile->root, step = 0.03 * root;
        const double left = deviance_with(profile, icc, root - step);
        const double middle = deviance_with(profile, icc, root);
        const double right = deviance_with(profile, icc, root + step);
        const double bend = left - 2 * middle + right;
        const double to = bend > 0 ? step * (left - right) / (2 * bend)
                                   : copysign(INFINITY, left - right);
        profile->root = fmin(root + fmax(fmin(to, root / 3), -root / 3), highest_root(profile));
        if (fabs(to) > step)
            continue;
        const double precision = precision_of_root * (1 + root) / step;
        return (struct lowest){.found = true,
                               .deviance = middle - (left - right) * (left - right) / (8 * bend),
                               .doubt = 0.02 + 2 * bend * precision * precision};
    }
    return (struct lowest){.found = false};
}

/* Whether the profile is not above the limit. A search is made where it is near, or has its lowest
 * point where no parabola finds it. */
static bool is_within(struct profile_of_icc *profile, double icc, double limit)
{
    const struct lowest lowest = lowest_nearby(profile, icc);
    if (lowest.found && fabs(lowest.deviance - limit) > lowest.doubt)
        return lowest.deviance < limit;
    return profile_deviance(profile, icc, limit) <= limit;
}

/* Where the profile leaves the limit between a point inside and one that may be outside. */
static double crossing(struct profile_of_icc *profile, double inside, double outside, double limit)
{
    profile->root = profile->model->one_way ? 0 : sqrt(profile->best.interviewer);
    if (is_within(profile, outside, limit))
        return outside;
    while (fabs(outside - inside) > 1e-4) {
        const double middle = (inside + outside) / 2;
        *(is_within(profile, middle, limit) ? &inside : &outside) = middle;
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
    struct profile_of_icc profile = {.model = model, .kind = kind, .best = best};
    const size_t n = model->sums->n_units;
    const double highest = 1 - 0.5 / (double)n, found = correlation(kind, best);
    const bool perfect = found > 1 - 1e-6;
    const double value = perfect ? 1 : found, start = fmin(value, highest);
    const double t = quantile_t_975((double)n_candidates - 1);
    const double limit = (perfect ? profile_deviance(&profile, start, -INFINITY)
                                  : icc_model_deviance(model, best)) +
                         t * t;
    const struct interval bounds = {
        fmin(crossing(&profile, start, 0, limit), value),
        perfect ? 1 : fmax(crossing(&profile, start, 1 - 1e-6, limit), value)};
    return estimate_ok(value, NAN, bounds, n);
}

void icc_interval_single(const struct icc_sums *sums, size_t n_candidates,
                         const struct parallel *parallel, struct icc_result *result)
{
    if (icc_interval_complete(sums, result))
        return;
    struct arena scratch = {0};
    struct icc_model two_way = icc_model_create(sums, false, parallel, &scratch);
    struct icc_model one_way = icc_model_create(sums, true, parallel, &scratch);
    const struct icc_fit two = icc_fit(&two_way), one = icc_fit(&one_way);
    const struct estimate none = icc_interval_not_found(sums->n_units);
    result->a1 = two.found ? by_profile(&two_way, ICC_ABSOLUTE, two.best, n_candidates) : none;
    result->c1 = two.found ? by_profile(&two_way, ICC_CONSISTENCY, two.best, n_candidates) : none;
    result->one1 = one.found ? by_profile(&one_way, ICC_CONSISTENCY, one.best, n_candidates) : none;
    arena_free(&scratch);
}
