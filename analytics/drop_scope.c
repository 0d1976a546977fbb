#include "analytics/drop_scope.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

#include "analytics/drop_order.h"
#include "analytics/shrunk_loadings.h"

/* The covariance matrix of the set, and what the one-factor model makes of it. */
struct model {
    double *covariances, *shared; /* n x n */
    double *loadings, *variances; /* n */
};

static struct model model_of(struct drop_scope *scope, struct arena *arena)
{
    const size_t n = scope->n;
    struct model model = {.covariances = ARENA_ARRAY(arena, n * n, double),
                          .shared = ARENA_ARRAY(arena, n * n, double),
                          .loadings = ARENA_ARRAY(arena, n, double),
                          .variances = ARENA_ARRAY(arena, n, double)};
    scope->fewest = SIZE_MAX;
    for (size_t i = 0; i < n; i++) {
        for (size_t j = 0; j < n; j++) {
            const size_t a = scope->questions[i > j ? i : j], b = scope->questions[i > j ? j : i];
            const struct comoments *const cell = covariances_cell(scope->covariances, a, b);
            model.covariances[i * n + j] = cell->c / ((double)cell->n - 1);
            model.shared[i * n + j] = (double)cell->n;
            scope->fewest = cell->n < scope->fewest ? cell->n : scope->fewest;
        }
        model.variances[i] = model.covariances[i * n + i];
    }
    return model;
}

/* Loadings are drawn together as correlations: questions differ in their variance, and what varies
 * little has little to share. */
static void find_loadings(struct model *model, size_t n, struct arena *arena)
{
    double *const correlations = ARENA_ARRAY(arena, n * n, double);
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < n; j++) {
            const double square = model->variances[i] * model->variances[j];
            correlations[i * n + j] = i == j ? 1 : 0;
            if (i != j && moments_vary(1, square))
                correlations[i * n + j] = model->covariances[i * n + j] / sqrt(square);
        }
    shrunk_loadings(correlations, model->shared, n, model->loadings,
                    ARENA_ARRAY(arena, 2 * n, double));
    for (size_t i = 0; i < n; i++)
        model->loadings[i] *= sqrt(model->variances[i]);
}

/* The sums of each step from the pairs that are there last at it, and those of the next one. */
static void sum_steps(struct drop_scope *scope, const struct model *model)
{
    const size_t n = scope->n;
    for (size_t i = 0; i < n; i++) {
        for (size_t j = i; j < n; j++) {
            const size_t a = scope->order[i], b = scope->order[j];
            struct drop_sums *const sums = &scope->sums[scope->last[a]];
            sums->total += (i == j ? 1 : 2) * model->covariances[a * n + b];
            sums->trace += i == j ? model->variances[a] : 0;
        }
    }
    for (size_t step = scope->n_steps; step > 0; step--) {
        scope->sums[step - 1].total += scope->sums[step].total;
        scope->sums[step - 1].trace += scope->sums[step].trace;
    }
}

static void find_order(struct drop_scope *scope, const struct model *model)
{
    const size_t n = scope->n;
    drop_order_find(&(struct drop_items){model->loadings, model->variances, scope->minutes, n},
                    scope->order);
    scope->n_steps = n > 2 ? n - 2 : 0;
    for (size_t i = 0; i < n; i++)
        scope->last[scope->order[i]] = i < scope->n_steps ? i : scope->n_steps;
}

static void allocate(struct drop_scope *scope, size_t n_catalogue, struct arena *arena)
{
    const size_t n = scope->n, n_sums = n + 1;
    scope->place = ARENA_ARRAY(arena, n_catalogue, long);
    scope->order = ARENA_ARRAY(arena, n, size_t);
    scope->last = ARENA_ARRAY(arena, n, size_t);
    scope->sums = ARENA_ARRAY(arena, n_sums, struct drop_sums);
    scope->present = ARENA_ARRAY(arena, n, const struct answer *);
    scope->own = ARENA_ARRAY(arena, n_sums, struct drop_influence);
}

struct drop_scope drop_scope_create(const struct covariances *covariances, const size_t *questions,
                                    size_t n, size_t n_catalogue, const double *minutes,
                                    struct arena *arena)
{
    struct drop_scope scope = {.covariances = covariances,
                               .questions = ARENA_ARRAY(arena, n, size_t),
                               .n = n,
                               .minutes = minutes ? ARENA_ARRAY(arena, n, double) : NULL};
    allocate(&scope, n_catalogue, arena);
    for (size_t q = 0; q < n_catalogue; q++)
        scope.place[q] = -1;
    for (size_t i = 0; i < n; i++) {
        scope.questions[i] = questions[i];
        scope.place[questions[i]] = (long)i;
        if (minutes)
            scope.minutes[i] = minutes[questions[i]];
    }
    struct model model = model_of(&scope, arena);
    find_loadings(&model, n, arena);
    find_order(&scope, &model);
    sum_steps(&scope, &model);
    return scope;
}

static size_t list_present(const struct drop_scope *scope, const struct answers *answers)
{
    size_t n = 0;
    for (size_t i = 0; i < answers->n_answers; i++)
        if (scope->place[answers->answers[i].question] >= 0)
            scope->present[n++] = &answers->answers[i];
    return n;
}

static size_t place_of(const struct drop_scope *scope, size_t present)
{
    return (size_t)scope->place[scope->present[present]->question];
}

/* How a candidate moves the covariance of two questions. */
static double influence(const struct drop_scope *scope, size_t present_a, size_t present_b)
{
    const struct answer *const a = scope->present[present_a], *const b = scope->present[present_b];
    const struct comoments *const cell = covariances_cell(scope->covariances, a->question,
                                                          b->question);
    const double product = (a->share - cell->mean_a) * (b->share - cell->mean_b);
    return (product - cell->c / (double)cell->n) / ((double)cell->n - 1);
}

/* The candidate's influences at each step: those of the pairs that are there last at it, and all
 * that is there at the next one. */
static void sum_own(struct drop_scope *scope, size_t n_present)
{
    memset(scope->own, 0, (scope->n_steps + 1) * sizeof *scope->own);
    for (size_t a = 0; a < n_present; a++) {
        for (size_t b = 0; b <= a; b++) {
            const size_t last_a = scope->last[place_of(scope, a)];
            const size_t last_b = scope->last[place_of(scope, b)];
            struct drop_influence *const own = &scope->own[last_a < last_b ? last_a : last_b];
            const double by = influence(scope, a, b);
            own->total += a == b ? by : 2 * by;
            own->trace += a == b ? by : 0;
            own->n += a == b;
        }
    }
    for (size_t step = scope->n_steps; step > 0; step--) {
        scope->own[step - 1].total += scope->own[step].total;
        scope->own[step - 1].trace += scope->own[step].trace;
        scope->own[step - 1].n += scope->own[step].n;
    }
}

void drop_scope_add(struct drop_scope *scope, const struct answers *answers)
{
    const size_t n_present = list_present(scope, answers);
    if (n_present == 0)
        return;
    sum_own(scope, n_present);
    const double t0 = scope->own[0].total, r0 = scope->own[0].trace;
    for (size_t step = 0; step <= scope->n_steps; step++) {
        const double t = scope->own[step].total, r = scope->own[step].trace;
        struct drop_sums *const sums = &scope->sums[step];
        sums->tt += t * t;
        sums->tr += t * r;
        sums->rr += r * r;
        sums->t0t += t0 * t;
        sums->t0r += t0 * r;
        sums->r0t += r0 * t;
        sums->r0r += r0 * r;
        sums->n += scope->own[step].n > 0;
    }
}

/* How alpha moves with total and trace. */
struct gradient {
    double total, trace;
};

static struct gradient gradient_of(const struct drop_scope *scope, size_t step)
{
    const double k = (double)(scope->n - step), total = scope->sums[step].total;
    return (struct gradient){k / (k - 1) * scope->sums[step].trace / (total * total),
                             -k / (k - 1) / total};
}

static double value_at(const struct drop_scope *scope, size_t step)
{
    return scope->n <= step ? NAN
                            : drop_order_alpha(scope->n - step, scope->sums[step].trace,
                                               scope->sums[step].total);
}

/* What rounding leaves of 0 is 0. */
static double variance_at(const struct drop_scope *scope, size_t step)
{
    const struct gradient g = gradient_of(scope, step);
    const struct drop_sums *const s = &scope->sums[step];
    const double n = (double)s->n;
    const double square = g.total * g.total * s->tt + 2 * g.total * g.trace * s->tr +
                          g.trace * g.trace * s->rr;
    return square > 1e-24 && n > 1 ? n / (n - 1) * square : 0;
}

static struct estimate undefined(const struct drop_scope *scope, size_t step)
{
    const struct drop_sums *const sums = &scope->sums[step];
    return estimate_undefined(sums->n, sums->total > sums->trace
                                           ? "too few candidates share questions: their "
                                             "covariances contradict each other"
                                           : "the candidates' totals do not differ");
}

struct estimate drop_scope_alpha(const struct drop_scope *scope, size_t step, size_t floor,
                                 struct arena *run)
{
    const size_t n = scope->sums[step].n, k = scope->n - step;
    const double alpha = value_at(scope, step);
    if (isnan(alpha))
        return undefined(scope, step);
    if (n < floor || n < 2)
        return estimate_too_few(n, floor < 2 ? 2 : floor, run);
    const double se = sqrt(variance_at(scope, step));
    const bool complete = scope->fewest == scope->sums[0].n;
    return estimate_ok(alpha, se > 0 ? se : NAN,
                       complete || se <= 0 ? interval_feldt(alpha, scope->fewest, k)
                                           : interval_log_complement(alpha, se, (double)n - 1),
                       n);
}

struct estimate drop_scope_loss(const struct drop_scope *scope, size_t step)
{
    const struct drop_sums *const s = &scope->sums[step];
    const size_t n = scope->sums[0].n;
    const double loss = value_at(scope, 0) - value_at(scope, step), m = (double)n;
    if (isnan(loss))
        return undefined(scope, step);
    const struct gradient a = gradient_of(scope, 0), b = gradient_of(scope, step);
    const double both = a.total * b.total * s->t0t + a.total * b.trace * s->t0r +
                        a.trace * b.total * s->r0t + a.trace * b.trace * s->r0r;
    const double variance = variance_at(scope, 0) + variance_at(scope, step) -
                            2 * m / (m - 1) * both;
    if (n < 2 || variance <= 1e-24)
        return estimate_undefined(n, "it is the same whichever candidates answer");
    const double se = sqrt(variance);
    return estimate_ok(loss, se, interval_t(loss, se, m - 1), n);
}
