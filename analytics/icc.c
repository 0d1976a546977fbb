#include "analytics/icc.h"

#include <math.h>

#include "analytics/icc_interval.h"

void icc_see(struct icc *icc, size_t n)
{
    icc->answers++;
    icc->pairs += n > 1;
}

void icc_end_candidate(struct icc *icc)
{
    icc->n_candidates += icc->pairs > 0;
    icc->repeated = icc->repeated || icc->answers > 1;
    icc->answers = icc->pairs = 0;
}

double icc_stepped_up(double single, double k)
{
    return k * single / (1 + (k - 1) * single);
}

static double harmonic_mean(const struct icc_sums *sums)
{
    double reciprocals = 0;
    for (size_t r = 2; r <= sums->n_interviewers; r++)
        reciprocals += (double)sums->sizes[r].n / (double)r;
    return (double)sums->n_units / reciprocals;
}

/* Below 1 - k nothing can be stepped up; an interval ends there. */
static struct estimate stepped_up(const struct estimate *single, double k)
{
    if (single->status != ESTIMATE_OK)
        return *single;
    const double lowest = -1 / (k - 1) * (1 - 1e-9);
    const struct interval bounds = {icc_stepped_up(fmax(single->lower, lowest), k),
                                    icc_stepped_up(single->upper, k)};
    return estimate_ok(icc_stepped_up(single->value, k), NAN, bounds, single->n);
}

static bool never_differs(const struct icc_sums *sums)
{
    double sum = 0;
    for (size_t g = 0; g < sums->n_interviewers; g++)
        sum += sums->sums[g];
    return sums->sum_of_squares - sum * sum / (double)sums->n < 1e-12;
}

static struct icc_result without(struct estimate missing, double k)
{
    return (struct icc_result){missing, missing, missing, missing, missing, missing, k};
}

struct icc_result icc_estimate(const struct icc *icc, size_t floor, struct arena *run)
{
    const struct icc_sums *const sums = &icc->sums;
    const size_t n = sums->n_units, m = icc->n_candidates, needed = floor < 2 ? 2 : floor;
    const double k = n ? harmonic_mean(sums) : NAN;
    if (n && never_differs(sums))
        return without(estimate_undefined(n, "every score is the same"), k);
    if (icc->repeated && n)
        return without(estimate_undefined(n, "candidates gave several answers each, which are not "
                                             "independent; single questions have it"),
                       k);
    if (n < needed || m < needed)
        return without(estimate_too_few(m < n ? m : n, needed, run), k);
    struct icc_result result = {.k = k};
    icc_single(sums, m, run, &result);
    result.ak = stepped_up(&result.a1, k);
    result.ck = stepped_up(&result.c1, k);
    result.onek = stepped_up(&result.one1, k);
    return result;
}
