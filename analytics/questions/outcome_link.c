#include "analytics/questions/outcome_link.h"

#include <math.h>

#include "analytics/measure/moments.h"
#include "analytics/measure/rounding.h"

struct groups {
    size_t n, hired, rejected;
    struct comoments both;
};

static struct groups count(const struct standing *standings, size_t n)
{
    struct groups groups = {.n = n};
    for (size_t i = 0; i < n; i++) {
        groups.hired += standings[i].score > 0;
        moments_add_pair(&groups.both, standings[i].share, standings[i].score);
    }
    groups.rejected = n - groups.hired;
    return groups;
}

static size_t smaller(const struct groups *groups)
{
    return groups->hired < groups->rejected ? groups->hired : groups->rejected;
}

static const char *why_undefined(const struct groups *groups)
{
    if (groups->n == 0)
        return "no candidate of this question is known to be hired or rejected";
    if (groups->hired == 0)
        return "no candidate of this question was hired";
    if (groups->rejected == 0)
        return "no candidate of this question was rejected";
    if (!moments_vary(groups->n, groups->both.m2_a))
        return "every candidate with an outcome got the same score on this question";
    return NULL;
}

/* True: there is no number, and *ret says why. */
static bool is_withheld(const struct groups *groups, size_t floor, struct arena *run,
                        struct estimate *ret)
{
    const size_t needed = floor > 2 ? floor : 2;
    const char *const reason = why_undefined(groups);
    if (reason) {
        *ret = estimate_undefined(groups->n, reason);
        return true;
    }
    if (smaller(groups) >= needed)
        return false;
    *ret = estimate_too_few(groups->n, needed, run);
    ret->reason = arena_format(run, "%zu hired and %zu rejected, at least %zu of each are needed",
                               groups->hired, groups->rejected, needed);
    return true;
}

/* Of a correlation, whatever the distribution. */
static double correlation_se(const struct standing *standings, const struct comoments *both,
                             double r)
{
    const double n = (double)both->n;
    double sum = 0;
    for (size_t i = 0; i < both->n; i++) {
        const double a = (standings[i].share - both->mean_a) / sqrt(both->m2_a / n),
                     b = (standings[i].score - both->mean_b) / sqrt(both->m2_b / n);
        const double influence = a * b - r * (a * a + b * b) / 2;
        sum += influence * influence;
    }
    return sqrt(sum / n / (n - 1));
}

struct estimate outcome_link_point_biserial(const struct standing *standings, size_t n,
                                            size_t floor, struct arena *run)
{
    const struct groups groups = count(standings, n);
    struct estimate withheld;
    if (is_withheld(&groups, floor, run, &withheld))
        return withheld;
    const double r = moments_correlation(&groups.both);
    const double se = correlation_se(standings, &groups.both, r);
    if (!(se > ROUNDING))
        return estimate_ok(r, NAN, interval_fisher_z(r, n), n);
    return estimate_ok(r, se, interval_atanh(r, se, (double)n - 2), n);
}

/* The shares of the other group that each candidate is above (hired) or below (rejected). */
struct placements {
    struct moments hired, rejected;
};

static size_t count_hired(const struct standing *standings, size_t first, size_t end)
{
    size_t n = 0;
    for (size_t i = first; i < end; i++)
        n += standings[i].score > 0;
    return n;
}

static struct placements place(const struct standing *standings, const struct groups *groups)
{
    struct placements placements = {0};
    size_t hired_below = 0, rejected_below = 0;
    for (size_t first = 0, end; first < groups->n; first = end) {
        for (end = first + 1;
             end < groups->n && standing_is_tied(standings[end].share, standings[first].share);)
            end++;
        const size_t hired = count_hired(standings, first, end), rejected = end - first - hired;
        const double beats = (double)rejected_below + (double)rejected / 2;
        const double beaten = (double)(groups->hired - hired_below) - (double)hired / 2;
        for (size_t i = 0; i < hired; i++)
            moments_add(&placements.hired, beats / (double)groups->rejected);
        for (size_t i = 0; i < rejected; i++)
            moments_add(&placements.rejected, beaten / (double)groups->hired);
        hired_below += hired;
        rejected_below += rejected;
    }
    return placements;
}

struct estimate outcome_link_auc(struct standing *standings, size_t n, size_t floor,
                                 struct arena *run)
{
    const struct groups groups = count(standings, n);
    struct estimate withheld;
    if (is_withheld(&groups, floor, run, &withheld))
        return withheld;
    standings_sort_by_share(standings, n);
    const struct placements placements = place(standings, &groups);
    const double auc = fmax(0, fmin(1, placements.hired.mean));
    const double se = sqrt(moments_variance(&placements.hired) / (double)groups.hired +
                           moments_variance(&placements.rejected) / (double)groups.rejected);
    return estimate_ok(auc, se,
                       interval_wilson(auc, interval_effective_n(auc, se, smaller(&groups))), n);
}
