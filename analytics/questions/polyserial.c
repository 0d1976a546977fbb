#include "analytics/questions/polyserial.h"

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_randist.h>
#include <math.h>

#include "analytics/measure/moments.h"
#include "analytics/measure/rounding.h"

/* The step to the next category times the density at the threshold between, when `below` of n
 * candidates are under it. */
static double step_density(double step, size_t below, size_t n)
{
    if (below == 0 || below == n)
        return 0;
    return step * gsl_ran_ugaussian_pdf(gsl_cdf_ugaussian_Pinv((double)below / (double)n));
}

/* Where the candidates with the share of the one at `first` end. */
static size_t end_of_category(const struct standing *standings, size_t n, size_t first)
{
    size_t end = first + 1;
    while (end < n && standing_is_tied(standings[end].share, standings[first].share))
        end++;
    return end;
}

/* The covariance of x with the normal variable, were they perfectly related. `out`: of n candidates
 * one is left out who is in the lowest category. */
static double largest_covariance(const struct standing *standings, size_t n, size_t out)
{
    double sum = 0;
    for (size_t end = end_of_category(standings, n, 0); end < n;
         end = end_of_category(standings, n, end))
        sum += step_density(standings[end].share - standings[end - 1].share, end - out, n - out);
    return sum;
}

/* r s, from the sums over n candidates. */
static double numerator(double c, double m2_score, size_t n)
{
    return c / sqrt(m2_score * (double)n);
}

static double without(const struct comoments *all, const struct standing *candidate, double largest)
{
    const double n = (double)all->n, factor = n / (n - 1);
    const double a = candidate->share - all->mean_a, b = candidate->score - all->mean_b;
    return numerator(all->c - factor * a * b, all->m2_b - factor * b * b, all->n - 1) / largest;
}

/* Leaving out a candidate moves all thresholds: those above the candidate otherwise than those
 * below. From category to category one threshold changes sides. */
static double jackknife_se(const struct standing *standings, const struct comoments *all)
{
    const size_t n = all->n;
    struct moments estimates = {0};
    double largest = largest_covariance(standings, n, 1);
    for (size_t first = 0, end; first < n; first = end) {
        end = end_of_category(standings, n, first);
        for (size_t i = first; i < end; i++)
            moments_add(&estimates, without(all, standings + i, largest));
        if (end < n) {
            const double step = standings[end].share - standings[end - 1].share;
            largest += step_density(step, end, n - 1) - step_density(step, end - 1, n - 1);
        }
    }
    return sqrt(((double)n - 1) / (double)n * estimates.m2);
}

/* Whether all candidates but one are alike. */
static bool hangs_on_one(const struct standing *standings, size_t n)
{
    const size_t first = end_of_category(standings, n, 0);
    return (first == 1 && end_of_category(standings, n, 1) == n) || first == n - 1;
}

static bool score_hangs_on_one(const struct standing *standings, const struct comoments *all)
{
    const double n = (double)all->n;
    for (size_t i = 0; i < all->n; i++) {
        const double b = standings[i].score - all->mean_b;
        if (!moments_vary(all->n, all->m2_b - n / (n - 1) * b * b))
            return true;
    }
    return false;
}

static const char *why_undefined(const struct standing *standings, const struct comoments *all)
{
    const size_t n = all->n;
    if (n < 2)
        return n == 0 ? "no candidate answered another question"
                      : "only one candidate answered another question too";
    if (!moments_vary(n, all->m2_a))
        return "every candidate got the same score on this question";
    if (!moments_vary(n, all->m2_b))
        return "the candidates did equally well on the other questions";
    if (hangs_on_one(standings, n))
        return "all candidates but one got the same score on this question";
    if (score_hangs_on_one(standings, all))
        return "all candidates but one did equally well on the other questions";
    return NULL;
}

struct estimate polyserial(struct standing *standings, size_t n, size_t floor, struct arena *run)
{
    const size_t needed = floor > 4 ? floor : 4;
    struct comoments all = {0};
    standings_sort_by_share(standings, n);
    for (size_t i = 0; i < n; i++)
        moments_add_pair(&all, standings[i].share, standings[i].score);
    const char *const reason = why_undefined(standings, &all);
    if (reason)
        return estimate_undefined(n, reason);
    const double value = numerator(all.c, all.m2_b, n) / largest_covariance(standings, n, 0);
    if (fabs(value) >= 1)
        return estimate_undefined(n,
                                  "the scores are too far from normal: the correlation comes out "
                                  "beyond 1");
    if (n < needed)
        return estimate_too_few(n, needed, run);
    const double se = jackknife_se(standings, &all);
    if (!(se > ROUNDING))
        return estimate_ok(value, NAN, interval_fisher_z(value, n), n);
    return estimate_ok(value, se, interval_atanh(value, se, (double)n - 1), n);
}
