#include "analytics/questions/drop_scope.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

#include "analytics/measure/shrunk_loadings.h"
#include "analytics/questions/drop_order.h"

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
    for (size_t step = 0; step <= scope->n_steps; step++)
        scope->sums[step].can_leave_out = true;
    for (size_t step = scope->n_steps; step > 0; step--) {
        scope->sums[step - 1].total += scope->sums[step].total;
        scope->sums[step - 1].trace += scope->sums[step].trace;
    }
}

/* `topics`: by place; NULL: none need keep a question. */
static void find_order(struct drop_scope *scope, const struct model *model, const size_t *topics,
                       size_t n_topics)
{
    const size_t n = scope->n;
    drop_order_find(&(struct drop_items){model->loadings, model->variances, scope->minutes, n,
                                         topics, n_topics},
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
    scope->own = ARENA_ARRAY(arena, n_sums, struct drop_change);
}

struct drop_scope drop_scope_create(const struct covariances *covariances, const size_t *questions,
                                    size_t n, const struct catalogue *catalogue,
                                    const double *minutes, bool keeps_topics, struct arena *arena)
{
    size_t *const topics = keeps_topics ? ARENA_ARRAY(arena, n, size_t) : NULL;
    struct drop_scope scope = {.covariances = covariances,
                               .questions = ARENA_ARRAY(arena, n, size_t),
                               .n = n,
                               .minutes = minutes ? ARENA_ARRAY(arena, n, double) : NULL};
    allocate(&scope, catalogue->n_questions, arena);
    for (size_t q = 0; q < catalogue->n_questions; q++)
        scope.place[q] = -1;
    for (size_t i = 0; i < n; i++) {
        scope.questions[i] = questions[i];
        scope.place[questions[i]] = (long)i;
        if (topics)
            topics[i] = catalogue->questions[questions[i]].topic;
        if (minutes)
            scope.minutes[i] = minutes[questions[i]];
    }
    struct model model = model_of(&scope, arena);
    find_loadings(&model, n, arena);
    find_order(&scope, &model, topics, catalogue->n_topics);
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

/* How the covariance of two questions changes without a candidate. */
static double change(const struct drop_scope *scope, size_t present_a, size_t present_b)
{
    const struct answer *const a = scope->present[present_a], *const b = scope->present[present_b];
    const struct comoments *const cell = covariances_cell(scope->covariances, a->question,
                                                          b->question);
    const double n = (double)cell->n;
    const double c = cell->c - n / (n - 1) * (a->share - cell->mean_a) * (b->share - cell->mean_b);
    return c / (n - 2) - cell->c / (n - 1);
}

/* What the candidate's absence changes at each step: the pairs that are there last at it, and all
 * that is there at the next one. */
static void sum_own(struct drop_scope *scope, size_t n_present)
{
    memset(scope->own, 0, (scope->n_steps + 1) * sizeof *scope->own);
    for (size_t a = 0; a < n_present; a++) {
        for (size_t b = 0; b <= a; b++) {
            const size_t last_a = scope->last[place_of(scope, a)];
            const size_t last_b = scope->last[place_of(scope, b)];
            struct drop_change *const own = &scope->own[last_a < last_b ? last_a : last_b];
            const double by = change(scope, a, b);
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

/* Alpha at a step without the candidate. */
static double alpha_without(const struct drop_scope *scope, size_t step)
{
    return drop_order_alpha(scope->n - step, scope->sums[step].trace + scope->own[step].trace,
                            scope->sums[step].total + scope->own[step].total);
}

void drop_scope_add(struct drop_scope *scope, const struct answers *answers)
{
    const size_t n_present = list_present(scope, answers);
    if (n_present == 0 || scope->n < 2)
        return;
    sum_own(scope, n_present);
    const double before = alpha_without(scope, 0);
    for (size_t step = 0; step <= scope->n_steps; step++) {
        struct drop_sums *const sums = &scope->sums[step];
        const bool is_there = scope->own[step].n > 0;
        const double alpha = alpha_without(scope, step);
        sums->n += is_there;
        if (isnan(alpha) || isnan(before)) {
            sums->can_leave_out = false;
            continue;
        }
        moments_add(&sums->losses, before - alpha);
        if (is_there)
            moments_add(&sums->alphas, alpha);
    }
}

static double value_at(const struct drop_scope *scope, size_t step)
{
    return drop_order_alpha(scope->n - step, scope->sums[step].trace, scope->sums[step].total);
}

static double jackknife_se(const struct moments *left_out)
{
    const double n = (double)left_out->n;
    return sqrt((n - 1) / n * left_out->m2);
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
    const struct drop_sums *const sums = &scope->sums[step];
    const size_t n = sums->n, k = scope->n - step;
    const double alpha = value_at(scope, step);
    if (isnan(alpha))
        return undefined(scope, step);
    if (n < floor || n < 2)
        return estimate_too_few(n, floor < 2 ? 2 : floor, run);
    const bool varies = sums->can_leave_out && moments_vary(n, sums->alphas.m2);
    const bool complete = scope->fewest == scope->sums[0].n;
    const double se = sums->can_leave_out ? jackknife_se(&sums->alphas) : NAN;
    return estimate_ok(alpha, se,
                       complete || !varies ? interval_feldt(alpha, scope->fewest, k)
                                           : interval_log_complement(alpha, se, (double)n - 1),
                       n);
}

struct estimate drop_scope_loss(const struct drop_scope *scope, size_t step)
{
    const struct drop_sums *const sums = &scope->sums[step];
    const size_t n = scope->sums[0].n;
    const double loss = value_at(scope, 0) - value_at(scope, step);
    if (isnan(loss))
        return undefined(scope, step);
    if (!sums->can_leave_out || n < 2)
        return estimate_undefined(n, "without one of the candidates there is no reliability");
    if (!moments_vary(n, sums->losses.m2))
        return estimate_undefined(n, "it is the same whichever candidates answer");
    const double se = jackknife_se(&sums->losses);
    return estimate_ok(loss, se, interval_t(loss, se, (double)n - 1), n);
}
