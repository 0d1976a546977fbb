#include "analytics/interviewers/score_spread.h"

#include <gsl/gsl_cdf.h>
#include <math.h>

#include "analytics/measure/rounding.h"

#define TAIL 0.025

enum { COUNT, OWN, OWN_SQUARE, OTHERS, OTHERS_SQUARE };

struct log_ratio {
    double own, others; /* variances */
    double value, se;   /* of the logarithm of the ratio of standard deviations */
    double clusters;    /* effective */
};

void score_spread_add(struct clustered_sums *sums, double own, double others, double others_square)
{
    clustered_sums_add(sums, (double[]){1, own, own * own, others, others_square}, CLUSTER_SUMS);
}

static struct log_ratio log_ratio_of(const struct clustered_sums *sums)
{
    const double *const total = sums->total, n = total[COUNT];
    const double own = total[OWN] / n, others = total[OTHERS] / n;
    struct log_ratio ratio = {.own = total[OWN_SQUARE] / n - own * own,
                              .others = total[OTHERS_SQUARE] / n - others * others,
                              .clusters = clustered_sums_effective(sums)};
    if (!(ratio.own > ROUNDING && ratio.others > ROUNDING))
        return ratio;
    const double a = 0.5 / (n * ratio.own), b = -0.5 / (n * ratio.others);
    const double gradient[] = {a * (own * own - ratio.own) + b * (others * others - ratio.others),
                               -2 * a * own, a, -2 * b * others, b};
    ratio.value = 0.5 * log(ratio.own / ratio.others);
    ratio.se = sqrt(clustered_sums_square(sums, gradient) * ratio.clusters / (ratio.clusters - 1));
    return ratio;
}

/* The lower bound of the colleagues' variance, on the scale of its logarithm. */
static double lowest_of_others(const struct clustered_sums *sums, const struct log_ratio *ratio)
{
    const double n = sums->total[COUNT], mean = sums->total[OTHERS] / n;
    const double a = 1 / (n * ratio->others);
    const double gradient[] = {a * (mean * mean - ratio->others), 0, 0, -2 * a * mean, a};
    const double m = ratio->clusters;
    const double se = sqrt(clustered_sums_square(sums, gradient) * m / (m - 1));
    return exp(interval_t(log(ratio->others), se, m - 1).lower);
}

/*
 * One score alone: of nobody whose scores have variance v a level comes with a share above
 * 1 - v/d^2, d being how far from it an end of the scale is, so that m candidates get nothing else
 * with a chance of (1 - v/d^2)^m at most.
 */
static double upper_of_one_score(const struct clustered_sums *sums, const struct log_ratio *ratio,
                                 double farthest)
{
    const double often = pow(TAIL, 1 / ratio->clusters);
    return farthest * sqrt((1 - often) / lowest_of_others(sums, ratio));
}

struct estimate score_spread_estimate(const struct clustered_sums *sums, double farthest,
                                      size_t floor, struct arena *run)
{
    const size_t n = (size_t)sums->total[COUNT];
    if (n == 0)
        return estimate_too_few(n, floor, run);
    const struct log_ratio ratio = log_ratio_of(sums);
    if (!(ratio.others > ROUNDING))
        return estimate_undefined(n, "colleagues gave all these answers the same score");
    if (n < floor)
        return estimate_too_few(n, floor, run);
    if (ratio.clusters < 2) {
        struct estimate estimate = estimate_too_few(n, floor, run);
        estimate.reason = "nearly all answers shared with colleagues are those of one candidate";
        return estimate;
    }
    if (!(ratio.own > ROUNDING))
        return estimate_ok(0, 0, (struct interval){0, upper_of_one_score(sums, &ratio, farthest)},
                           n);
    if (!(ratio.se * ratio.se > ROUNDING))
        return estimate_undefined(n, "each candidate spreads the scores alike, so that there is no "
                                     "telling how far the ratio can be trusted");
    const struct interval bounds = interval_t(ratio.value, ratio.se, ratio.clusters - 1);
    const double value = exp(ratio.value);
    return estimate_ok(value, value * ratio.se,
                       (struct interval){exp(bounds.lower), exp(bounds.upper)}, n);
}

static double p_of_one_score(const struct clustered_sums *sums, const struct log_ratio *ratio,
                             double farthest, double line)
{
    const double variance = line * line * lowest_of_others(sums, ratio);
    return pow(1 - fmin(1, variance / (farthest * farthest)), ratio->clusters);
}

double score_spread_p_below(const struct clustered_sums *sums, double farthest, double line)
{
    const struct log_ratio ratio = log_ratio_of(sums);
    if (!(ratio.own > ROUNDING))
        return p_of_one_score(sums, &ratio, farthest, line);
    return gsl_cdf_tdist_P((ratio.value - log(line)) / ratio.se, ratio.clusters - 1);
}
