#include "analytics/questions/upper_lower.h"

#include <math.h>

#include "analytics/measure/moments.h"

enum { FEWEST = 6 }; /* of these 0.27 are two, the fewest that vary */

/* One end of the order, whose places are counted from that end. */
struct group {
    const struct standing *standings;
    size_t n, size;
    bool upper;
    size_t tied, tied_end; /* the places of equal score that the cut goes through */
    double weight;         /* what each of those has of the places that are left */
    double mean, at_cut;   /* the share of the group, and of the candidates around its cut */
};

static const struct standing *at(const struct group *group, size_t place)
{
    return group->standings + (group->upper ? group->n - 1 - place : place);
}

static void find_cut(struct group *group)
{
    while (group->tied_end < group->size) {
        group->tied = group->tied_end++;
        while (group->tied_end < group->n &&
               standing_is_tied(at(group, group->tied_end)->score,
                                at(group, group->tied_end - 1)->score))
            group->tied_end++;
    }
    group->weight = (double)(group->size - group->tied) / (double)(group->tied_end - group->tied);
}

static double sum_of_places(const struct group *group, size_t first, size_t end)
{
    double sum = 0;
    for (size_t place = first; place < end; place++)
        sum += at(group, place)->share;
    return sum;
}

/* The mean share of those around the cut: the candidates tied there and, as few of them alone say
 * little, sqrt(n)/2 on either side of it. */
static double share_at_cut(const struct group *group)
{
    const size_t reach = (size_t)ceil(sqrt((double)group->n) / 2);
    const size_t before = group->size > reach ? group->size - reach : 0;
    const size_t after = group->size + reach < group->n ? group->size + reach : group->n;
    const size_t first = group->tied < before ? group->tied : before;
    const size_t end = group->tied_end > after ? group->tied_end : after;
    return sum_of_places(group, first, end) / (double)(end - first);
}

static struct group make_group(const struct standing *standings, size_t n, bool upper)
{
    struct group group = {.standings = standings,
                          .n = n,
                          .size = (size_t)nearbyint(0.27 * (double)n),
                          .upper = upper};
    find_cut(&group);
    const double sum = sum_of_places(&group, 0, group.tied) +
                       group.weight * sum_of_places(&group, group.tied, group.tied_end);
    group.mean = sum / (double)group.size;
    group.at_cut = share_at_cut(&group);
    return group;
}

/* The infinitesimal jackknife of a trimmed mean, but for a constant: a candidate of the group
 * counts by how far its share lies from that at the cut, one beyond the cut not at all. */
static double influence(const struct group *group, size_t place)
{
    const double weight = place < group->tied ? 1 : place < group->tied_end ? group->weight : 0;
    return weight * (at(group, place)->share - group->at_cut) / (double)group->size;
}

/* From the squared influences, times size/(size - 1), as a variance within a group has the divisor
 * size - 1. */
static double standard_error(const struct group *upper, const struct group *lower)
{
    const size_t n = upper->n;
    const double size = (double)upper->size;
    struct moments influences = {0};
    for (size_t i = 0; i < n; i++)
        moments_add(&influences, influence(upper, n - 1 - i) - influence(lower, i));
    return moments_vary(n, influences.m2) ? sqrt(size / (size - 1) * influences.m2) : 0;
}

static struct interval newcombe(const struct group *upper, const struct group *lower)
{
    const struct interval u = interval_wilson(upper->mean, (double)upper->size),
                          l = interval_wilson(lower->mean, (double)lower->size);
    const double d = upper->mean - lower->mean;
    return (struct interval){d - hypot(upper->mean - u.lower, l.upper - lower->mean),
                             d + hypot(u.upper - upper->mean, lower->mean - l.lower)};
}

static const char *why_undefined(const struct standing *standings, size_t n)
{
    struct comoments both = {0};
    for (size_t i = 0; i < n; i++)
        moments_add_pair(&both, standings[i].share, standings[i].score);
    if (n == 0)
        return "no candidate has a score on this question";
    if (n == 1)
        return "only one candidate has a score on this question";
    if (!moments_vary(n, both.m2_a))
        return "every candidate got the same score on this question";
    return moments_vary(n, both.m2_b) ? NULL : "the candidates did equally well over all questions";
}

struct estimate upper_lower(struct standing *standings, size_t n, size_t floor, struct arena *run)
{
    const size_t needed = floor > FEWEST ? floor : FEWEST;
    const char *const reason = why_undefined(standings, n);
    if (reason)
        return estimate_undefined(n, reason);
    if (n < needed)
        return estimate_too_few(n, needed, run);
    standings_sort_by_score(standings, n);
    const struct group upper = make_group(standings, n, true),
                       lower = make_group(standings, n, false);
    const double d = fmax(-1, fmin(1, upper.mean - lower.mean));
    const double se = standard_error(&upper, &lower);
    struct interval bounds = se > 0 ? interval_t(d, se, 2 * (double)upper.size - 2)
                                    : newcombe(&upper, &lower);
    bounds.lower = fmax(bounds.lower, -1);
    bounds.upper = fmin(bounds.upper, 1);
    return estimate_ok(d, se > 0 ? se : NAN, bounds, n);
}
