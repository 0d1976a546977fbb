#include "analytics/rubrics/criterion_pairs.h"

#include <math.h>

#include "analytics/measure/line_p.h"
#include "analytics/questions/difficulty.h"

static bool is_pair(const struct catalogue *criteria, size_t required, size_t optional)
{
    const struct rubric_place *const a = &criteria->places[required];
    const struct rubric_place *const b = &criteria->places[optional];
    return criteria->questions[required].topic == criteria->questions[optional].topic &&
           a->listed && b->listed && a->required && !b->required;
}

/* Criteria of a question stand together. */
static size_t list_pairs(const struct catalogue *criteria, struct criterion_pair *ret)
{
    size_t n = 0;
    for (size_t first = 0, end; first < criteria->n_questions; first = end) {
        const size_t topic = criteria->questions[first].topic;
        end = first;
        while (end < criteria->n_questions && criteria->questions[end].topic == topic)
            end++;
        for (size_t i = first; i < end; i++)
            for (size_t j = first; j < end; j++) {
                if (!is_pair(criteria, i, j))
                    continue;
                if (ret)
                    ret[n] = (struct criterion_pair){.required = i, .optional = j};
                n++;
            }
    }
    return n;
}

struct criterion_pairs criterion_pairs_create(const struct catalogue *criteria, struct arena *arena)
{
    const size_t n = list_pairs(criteria, NULL);
    const struct criterion_pairs pairs = {ARENA_ARRAY(arena, n, struct criterion_pair), n};
    list_pairs(criteria, pairs.pairs);
    return pairs;
}

void criterion_pairs_add(struct criterion_pairs *pairs, const double *shares)
{
    for (size_t i = 0; i < pairs->n; i++) {
        struct criterion_pair *const pair = &pairs->pairs[i];
        const double difference = shares[pair->optional] - shares[pair->required];
        if (!isnan(difference))
            moments_add(&pair->shares, (difference + 1) / 2);
    }
}

void criterion_pairs_merge(struct criterion_pairs *pairs, const struct criterion_pairs *other)
{
    for (size_t i = 0; i < pairs->n; i++)
        moments_merge(&pairs->pairs[i].shares, &other->pairs[i].shares);
}

static double turned_back(double share)
{
    return 2 * share - 1;
}

struct estimate criterion_pair_difference(const struct criterion_pair *pair, size_t floor,
                                          struct arena *run)
{
    if (pair->shares.n == 0)
        return estimate_undefined(0, "no candidate has a mark on both");
    const struct estimate share = difficulty(&pair->shares, floor, run);
    if (share.status != ESTIMATE_OK)
        return share;
    const struct interval bounds = {turned_back(share.lower), turned_back(share.upper)};
    return estimate_ok(turned_back(share.value), 2 * share.se, bounds, share.n);
}

double criterion_pair_p(const struct criterion_pair *pair)
{
    const struct moments *const shares = &pair->shares;
    const double se = moments_vary(shares->n, shares->m2)
                          ? sqrt(moments_variance(shares) / (double)shares->n)
                          : 0;
    const double n = interval_effective_n(shares->mean, se, shares->n);
    return 1 - line_p_share(shares->mean, n, 0.5);
}
