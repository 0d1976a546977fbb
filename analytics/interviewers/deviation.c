#include "analytics/interviewers/deviation.h"

#include <gsl/gsl_cdf.h>
#include <math.h>
#include <stdbool.h>

#include "analytics/measure/rounding.h"

static bool is_still(const struct deviation *deviation)
{
    return deviation->se <= ROUNDING_SOLVED_ROOT * deviation->range;
}

static struct interval still_bounds(const struct deviation *deviation)
{
    const double range = deviation->range, value = deviation->value;
    const double unlike = interval_wilson(0, deviation->df + 1).upper;
    return (struct interval){value - unlike * (range + value), value + unlike * (range - value)};
}

static struct interval cut(struct interval bounds, const struct deviation *deviation)
{
    const double end = fmax(deviation->range, fabs(deviation->value));
    return (struct interval){fmax(bounds.lower, -end), fmin(bounds.upper, end)};
}

static struct estimate too_few_clusters(const struct deviation *deviation, struct arena *run)
{
    struct estimate estimate = estimate_too_few(deviation->n, 0, run);
    estimate.reason = "nearly all answers shared with colleagues are those of one candidate";
    return estimate;
}

struct estimate deviation_estimate(const struct deviation *deviation, size_t floor,
                                   struct arena *run)
{
    if (deviation->n < floor)
        return estimate_too_few(deviation->n, floor, run);
    if (!(deviation->df >= 1))
        return too_few_clusters(deviation, run);
    const bool still = is_still(deviation);
    const struct interval bounds = still
                                       ? still_bounds(deviation)
                                       : interval_t(deviation->value, deviation->se, deviation->df);
    return estimate_ok(deviation->value, still ? 0 : deviation->se, cut(bounds, deviation),
                       deviation->n);
}

/* The share of clusters that would have to lie at the other end for the mean to reach the line, and
 * the chance that none of them was met. */
static double p_of_still(const struct deviation *deviation, double line)
{
    const double away = deviation->value - line;
    const double end = away < 0 ? deviation->range : -deviation->range;
    const double chance = pow(1 - fabs(away) / fabs(end - deviation->value), deviation->df + 1);
    return away < 0 ? chance : 1 - chance;
}

double deviation_p_below(const struct deviation *deviation, double line)
{
    if (is_still(deviation))
        return p_of_still(deviation, line);
    return gsl_cdf_tdist_P((deviation->value - line) / deviation->se, deviation->df);
}
