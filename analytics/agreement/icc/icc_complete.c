#include <math.h>

#include "analytics/agreement/icc/icc_interval.h"
#include "analytics/measure/quantile.h"
#include "analytics/measure/rounding.h"

/* Mean squares of a table of n answers by k interviewers. */
struct mean_squares {
    double n, k, answers, interviewers, residual, within;
};

static bool is_complete(const struct icc_sums *sums, size_t *k)
{
    *k = 0;
    for (size_t g = 0; g < sums->n_interviewers; g++)
        *k += sums->counts[g] > 0;
    return *k > 1 && *k < sums->n_sizes && sums->sizes[*k].n * *k == sums->n &&
           sums->sizes[*k].n > 1;
}

/* What rounding leaves of 0 is 0. */
static double settled(double sum, double total)
{
    return sum > ROUNDING * total ? sum : 0;
}

static struct mean_squares mean_squares(const struct icc_sums *sums, size_t n_interviewers)
{
    const struct icc_size *const size = &sums->sizes[n_interviewers];
    const double n = (double)size->n, k = (double)n_interviewers;
    const double correction = size->sum * size->sum / (n * k);
    const double total = sums->sum_of_squares - correction;
    const double answers = settled(size->squares / k - correction, total);
    double interviewers = -correction;
    for (size_t g = 0; g < sums->n_interviewers; g++)
        interviewers += sums->sums[g] * sums->sums[g] / n;
    interviewers = settled(interviewers, total);
    const double residual = settled(total - answers - interviewers, total);
    return (struct mean_squares){.n = n,
                                 .k = k,
                                 .answers = answers / (n - 1),
                                 .interviewers = interviewers / (k - 1),
                                 .residual = residual / ((n - 1) * (k - 1)),
                                 .within = (interviewers + residual) / (n * (k - 1))};
}

/* From the ratio F of two mean squares, of which the first has n - 1 degrees of freedom:
 * (F - 1)/(F + k - 1), and for the bounds F/F(.975; n - 1, df) and F F(.975; df, n - 1). */
static struct estimate by_ratio(double above, double below, double df, double n, double k)
{
    const double value = above > below ? (above - below) / (above + (k - 1) * below) : 0;
    const double highest = 1 - 0.5 / n;
    const bool perfect = value > 1 - ROUNDING;
    const double f = perfect ? (1 + (k - 1) * highest) / (1 - highest) : above / below;
    const double low = f / quantile_f(0.975, n - 1, df), high = f * quantile_f(0.975, df, n - 1);
    const struct interval bounds = {fmin((low - 1) / (low + k - 1), value),
                                    perfect ? 1 : fmax((high - 1) / (high + k - 1), value)};
    return estimate_ok(value, NAN, bounds, (size_t)n);
}

/*
 * McGraw & Wong (1996), table 7, of ICC(A,1). With mean squares R of answers, C of interviewers and
 * E of the residual, and F at n - 1 and v degrees of freedom, the lower bound is
 *
 *     n (R - F E)/(F (k C + (kn - k - n) E) + n R),
 *
 * the upper one likewise with F at v and n - 1. v is Satterthwaite's, of a C + b E with
 * a = k icc/(n (1 - icc)) and b = 1 + k icc (n - 1)/(n (1 - icc)); here both are taken times
 * n (1 - icc)/E, as `part` and `rest`.
 */
static struct interval absolute_bounds(const struct mean_squares *ms)
{
    const double n = ms->n, k = ms->k;
    const double spread = k * ms->interviewers + (k * n - k - n) * ms->residual;
    const double icc = (ms->answers - ms->residual) / (ms->answers + (k - 1) * ms->residual +
                                                       k * (ms->interviewers - ms->residual) / n);
    const double f = ms->interviewers / ms->residual;
    const double rest = n * (1 + (k - 1) * icc) - k * icc;
    const double part = k * icc * f;
    const double df = (k - 1) * (n - 1) * (part + rest) * (part + rest) /
                      ((n - 1) * part * part + rest * rest);
    const double above = quantile_f(0.975, n - 1, fmax(df, 1));
    const double below = quantile_f(0.975, fmax(df, 1), n - 1);
    return (struct interval){
        n * (ms->answers - above * ms->residual) / (above * spread + n * ms->answers),
        n * (below * ms->answers - ms->residual) / (spread + n * below * ms->answers)};
}

static struct estimate absolute(const struct mean_squares *ms)
{
    if (ms->interviewers <= ms->residual)
        return by_ratio(ms->answers, ms->within, ms->n * (ms->k - 1), ms->n, ms->k);
    const double answers = fmax((ms->answers - ms->residual) / ms->k, 0);
    const double interviewers = (ms->interviewers - ms->residual) / ms->n;
    const double value = answers / (answers + interviewers + ms->residual);
    struct mean_squares inner = *ms;
    if (inner.residual <= 0)
        inner.residual = inner.answers * 0.5 / (ms->n * ms->k);
    const struct interval bounds = absolute_bounds(&inner);
    return estimate_ok(value, NAN,
                       (struct interval){fmin(bounds.lower, value), fmax(bounds.upper, value)},
                       (size_t)ms->n);
}

/* Without a variance of interviewers the model of c1 is the one-way model. */
static struct estimate consistency(const struct mean_squares *ms)
{
    if (ms->interviewers < ms->residual)
        return by_ratio(ms->answers, ms->within, ms->n * (ms->k - 1), ms->n, ms->k);
    return by_ratio(ms->answers, ms->residual, (ms->n - 1) * (ms->k - 1), ms->n, ms->k);
}

bool icc_interval_complete(const struct icc_sums *sums, struct icc_result *result)
{
    size_t k;
    if (!is_complete(sums, &k))
        return false;
    const struct mean_squares ms = mean_squares(sums, k);
    result->one1 = by_ratio(ms.answers, ms.within, ms.n * (ms.k - 1), ms.n, ms.k);
    result->c1 = consistency(&ms);
    result->a1 = absolute(&ms);
    return true;
}
