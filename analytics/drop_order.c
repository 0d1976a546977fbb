#include "analytics/drop_order.h"

#include <math.h>
#include <stdbool.h>
#include <stdint.h>

/* Values that rounding alone sets apart are equal. */
static const double ROUNDING = 1e-12;

double drop_order_alpha(size_t k, double trace, double total)
{
    if (k < 2 || !moments_vary(1, total) || total <= ROUNDING * trace)
        return NAN;
    const double alpha = (double)k / ((double)k - 1) * (1 - trace / total);
    return alpha > 1 + ROUNDING ? NAN : fmin(alpha, 1);
}

/* The questions still there, and the sums of their covariance matrix. */
struct elimination {
    const struct covariances *covariances;
    const double *minutes;
    size_t *left, n; /* rising */
    double *rows;    /* by place in `left` */
    double total, trace, minutes_left;
};

static double covariance(const struct covariances *covariances, size_t a, size_t b)
{
    const struct comoments *const cell = a > b ? covariances_cell(covariances, a, b)
                                               : covariances_cell(covariances, b, a);
    return cell->c / ((double)cell->n - 1);
}

static struct elimination begin(const struct covariances *covariances, const size_t *questions,
                                size_t n, const double *minutes, struct arena *arena)
{
    struct elimination e = {.covariances = covariances,
                            .minutes = minutes,
                            .left = ARENA_ARRAY(arena, n, size_t),
                            .n = n,
                            .rows = ARENA_ARRAY(arena, n, double)};
    for (size_t i = 0; i < n; i++) {
        e.left[i] = questions[i];
        for (size_t j = 0; j < n; j++)
            e.rows[i] += covariance(covariances, questions[i], questions[j]);
        e.total += e.rows[i];
        e.trace += covariance(covariances, questions[i], questions[i]);
        e.minutes_left += minutes ? minutes[questions[i]] : 0;
    }
    return e;
}

/* What is to be as high as can be of the questions left without one; NAN where it is not defined. A
 * signal that is none counts as little as it is negative, however short the interview. */
static double worth_without(const struct elimination *e, size_t place)
{
    const size_t question = e->left[place];
    const double own = covariance(e->covariances, question, question);
    const double alpha = drop_order_alpha(e->n - 1, e->trace - own,
                                          e->total - 2 * e->rows[place] + own);
    if (!e->minutes || isnan(alpha) || alpha <= 0)
        return alpha;
    return alpha / (1 - alpha) / (e->minutes_left - e->minutes[question]);
}

/* The place of the question to go; n where none can. */
static size_t choose(const struct elimination *e)
{
    size_t best = e->n;
    double best_worth = -INFINITY;
    for (size_t i = 0; i < e->n; i++) {
        const double worth = worth_without(e, i);
        const bool better = worth - best_worth > ROUNDING * fabs(best_worth);
        if (isnan(worth) || (best < e->n && !better))
            continue;
        best = i;
        best_worth = worth;
    }
    return best;
}

static void drop(struct elimination *e, size_t place)
{
    const size_t question = e->left[place];
    const double own = covariance(e->covariances, question, question);
    e->total += own - 2 * e->rows[place];
    e->trace -= own;
    e->minutes_left -= e->minutes ? e->minutes[question] : 0;
    e->n--;
    for (size_t i = 0; i < e->n; i++) {
        if (i >= place) {
            e->left[i] = e->left[i + 1];
            e->rows[i] = e->rows[i + 1];
        }
        e->rows[i] -= covariance(e->covariances, e->left[i], question);
    }
}

/* How few candidates any two of the questions share, from step to step: a pair counts as long as
 * both are there. */
static void find_fewest(const struct covariances *covariances, struct drop_order *order)
{
    for (size_t step = 0; step <= order->n_steps; step++)
        order->fewest[step] = SIZE_MAX;
    for (size_t i = 0; i < order->n; i++)
        for (size_t j = i; j < order->n; j++) {
            const size_t a = order->questions[i], b = order->questions[j];
            const size_t last = i < order->n_steps ? i : order->n_steps;
            const size_t shared = covariances_cell(covariances, a > b ? a : b, a > b ? b : a)->n;
            if (shared < order->fewest[last])
                order->fewest[last] = shared;
        }
    for (size_t step = order->n_steps; step > 0; step--)
        if (order->fewest[step] < order->fewest[step - 1])
            order->fewest[step - 1] = order->fewest[step];
}

struct drop_order drop_order_find(const struct covariances *covariances, const size_t *questions,
                                  size_t n, const double *minutes, struct arena *arena)
{
    struct elimination e = begin(covariances, questions, n, minutes, arena);
    struct drop_order order = {.questions = ARENA_ARRAY(arena, n, size_t),
                               .n = n,
                               .totals = ARENA_ARRAY(arena, n + 1, double),
                               .traces = ARENA_ARRAY(arena, n + 1, double),
                               .fewest = ARENA_ARRAY(arena, n + 1, size_t)};
    order.totals[0] = e.total;
    order.traces[0] = e.trace;
    while (e.n > 2) {
        const size_t place = choose(&e);
        if (place == e.n)
            break;
        order.questions[order.n_steps++] = e.left[place];
        drop(&e, place);
        order.totals[order.n_steps] = e.total;
        order.traces[order.n_steps] = e.trace;
    }
    for (size_t i = 0; i < e.n; i++)
        order.questions[order.n_steps + i] = e.left[i];
    find_fewest(covariances, &order);
    return order;
}
