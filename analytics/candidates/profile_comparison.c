#include "analytics/candidates/profile_comparison.h"

#include <math.h>
#include <stdlib.h>

#include <gsl/gsl_cdf.h>

#include "analytics/measure/quantile.h"

static const double MOST_WRONG = 0.05;

static bool is_shared(const struct profile_result *const *profiles, size_t n, size_t topic)
{
    for (size_t i = 0; i < n; i++)
        if (profiles[i]->topics[topic].profile.status != ESTIMATE_OK)
            return false;
    return true;
}

static bool is_one_cohort(const struct profile_result *const *profiles, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (profiles[i]->cohort == COHORT_NONE || profiles[i]->cohort != profiles[0]->cohort)
            return false;
    return true;
}

/* A difference that may be told. */
struct pair {
    struct profile_difference told;
    double wrong_sign;
};

static struct pair pair_of(const struct profile_result *const *profiles, size_t topic, size_t a,
                           size_t b)
{
    const struct estimate *const x = &profiles[a]->topics[topic].profile;
    const struct estimate *const y = &profiles[b]->topics[topic].profile;
    const bool higher = x->value >= y->value;
    const double value = fabs(x->value - y->value), sd = hypot(x->se, y->se);
    const struct interval bounds = {value - NORMAL_975 * sd, value + NORMAL_975 * sd};
    return (struct pair){.told = {topic, higher ? a : b, higher ? b : a,
                                  estimate_ok(value, sd, bounds, x->n + y->n)},
                         .wrong_sign = sd > 0 ? gsl_cdf_ugaussian_Q(value / sd) : 0.5};
}

static int by_certainty(const void *a, const void *b)
{
    const double x = ((const struct pair *)a)->wrong_sign, y = ((const struct pair *)b)->wrong_sign;
    return (x > y) - (x < y);
}

static int by_place(const void *a, const void *b)
{
    const struct profile_difference *const x = a, *const y = b;
    if (x->topic != y->topic)
        return (x->topic > y->topic) - (x->topic < y->topic);
    return x->higher != y->higher ? (x->higher > y->higher) - (x->higher < y->higher)
                                  : (x->lower > y->lower) - (x->lower < y->lower);
}

static size_t list_pairs(const struct profile_comparison *comparison,
                         const struct profile_result *const *profiles, size_t n, struct pair *ret)
{
    size_t n_pairs = 0;
    for (size_t t = 0; t < comparison->n_topics; t++)
        for (size_t a = 0; a < n; a++)
            for (size_t b = a + 1; b < n; b++) {
                const size_t topic = comparison->topics[t];
                if (profiles[a]->topics[topic].n_on_scale > 1 &&
                    profiles[b]->topics[topic].n_on_scale > 1)
                    ret[n_pairs++] = pair_of(profiles, topic, a, b);
            }
    return n_pairs;
}

struct profile_comparison profile_comparison(const struct profile_result *const *profiles, size_t n,
                                             size_t n_topics, struct arena *arena)
{
    struct profile_comparison comparison = {.comparable = is_one_cohort(profiles, n),
                                            .topics = ARENA_ARRAY(arena, n_topics, size_t)};
    for (size_t t = 0; comparison.comparable && t < n_topics; t++)
        if (is_shared(profiles, n, t))
            comparison.topics[comparison.n_topics++] = t;
    const size_t most = comparison.n_topics * n * (n - 1) / 2;
    struct pair *const pairs = ARENA_ARRAY(arena, most, struct pair);
    const size_t n_pairs = list_pairs(&comparison, profiles, n, pairs);
    double wrong = 0;
    comparison.differences = ARENA_ARRAY(arena, most, struct profile_difference);
    if (n_pairs > 1)
        qsort(pairs, n_pairs, sizeof *pairs, by_certainty);
    for (size_t i = 0; i < n_pairs; i++) {
        wrong += pairs[i].wrong_sign;
        if (wrong > MOST_WRONG * (double)(i + 1) || pairs[i].told.difference.lower <= 0)
            break;
        comparison.differences[comparison.n_differences++] = pairs[i].told;
    }
    if (comparison.n_differences > 1)
        qsort(comparison.differences, comparison.n_differences, sizeof *comparison.differences,
              by_place);
    return comparison;
}
