#include "analytics/questions/drop_order.h"

#include <math.h>
#include <stdbool.h>

#include "analytics/measure/moments.h"
#include "analytics/measure/rounding.h"
#include "base/arena.h"

double drop_order_alpha(size_t k, double trace, double total)
{
    if (k < 2 || !moments_vary(1, total) || total <= ROUNDING * trace)
        return NAN;
    const double alpha = (double)k / ((double)k - 1) * (1 - trace / total);
    return alpha > 1 + ROUNDING ? NAN : fmin(alpha, 1);
}

/* Sums over the questions that are left. */
struct sums {
    double loading, square, trace, minutes; /* of loadings, their squares, variances, minutes */
};

static void change(struct sums *sums, const struct drop_items *items, size_t place, double by)
{
    const double loading = items->loadings[place];
    sums->loading += by * loading;
    sums->square += by * loading * loading;
    sums->trace += by * items->variances[place];
    sums->minutes += items->minutes ? by * items->minutes[place] : 0;
}

/* What is to be as high as can be of the k questions left without one: alpha, or the signal for the
 * noise in each minute. A signal that is none counts as little as it is, however short the
 * interview. */
static double worth_without(const struct drop_items *items, const struct sums *all, size_t place,
                            size_t k)
{
    struct sums sums = *all;
    change(&sums, items, place, -1);
    const double total = sums.trace + sums.loading * sums.loading - sums.square;
    if (total <= ROUNDING * all->trace)
        return -INFINITY;
    const double alpha = (double)k / ((double)k - 1) * (1 - sums.trace / total);
    if (!items->minutes || alpha <= 0)
        return alpha;
    return alpha / fmax(1 - alpha, ROUNDING) / sums.minutes;
}

/* Questions that are left of each topic; topics NULL: none is looked at. */
struct rest {
    const size_t *topics;
    size_t *n_left;
    size_t n_spare; /* questions beyond the first of each topic */
};

static struct rest rest_create(const struct drop_items *items, struct arena *arena)
{
    struct rest rest = {.topics = items->topics,
                        .n_left = ARENA_ARRAY(arena, items->n_topics, size_t)};
    for (size_t i = 0; items->topics && i < items->n; i++)
        rest.n_spare += rest.n_left[items->topics[i]]++ > 0;
    return rest;
}

static bool may_go(const struct rest *rest, size_t place)
{
    return !rest->topics || rest->n_spare == 0 || rest->n_left[rest->topics[place]] > 1;
}

static void leave(struct rest *rest, size_t place)
{
    if (rest->topics)
        rest->n_spare -= --rest->n_left[rest->topics[place]] > 0;
}

/* The index within `left` of the question to go. */
static size_t choose(const struct drop_items *items, const struct sums *sums,
                     const struct rest *rest, const size_t *left, size_t n)
{
    size_t best = n;
    double best_worth = -INFINITY;
    for (size_t i = 0; i < n; i++) {
        if (!may_go(rest, left[i]))
            continue;
        const double worth = worth_without(items, sums, left[i], n - 1);
        /* Values that rounding alone sets apart are equal: the first of them stays. */
        if (best == n || worth > best_worth + ROUNDING * fabs(best_worth)) {
            best = i;
            best_worth = worth;
        }
    }
    return best;
}

/* What is left stands at the end of `order`, rising. */
void drop_order_find(const struct drop_items *items, size_t *order)
{
    const size_t n = items->n;
    struct sums sums = {0};
    struct arena scratch = {0};
    struct rest rest = rest_create(items, &scratch);
    for (size_t i = 0; i < n; i++) {
        order[i] = i;
        change(&sums, items, i, 1);
    }
    for (size_t step = 0; step + 2 < n; step++) {
        const size_t chosen = step + choose(items, &sums, &rest, order + step, n - step);
        const size_t place = order[chosen];
        for (size_t i = chosen; i > step; i--)
            order[i] = order[i - 1];
        order[step] = place;
        change(&sums, items, place, -1);
        leave(&rest, place);
    }
    arena_free(&scratch);
}
