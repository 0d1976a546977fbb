#include "analytics/drop_plan.h"

#include <math.h>
#include <stdbool.h>

#include "analytics/drop_order.h"

/* Two questions must share as many candidates, so that any one can be left out. */
enum { FEWEST_SHARED = 3, NOWHERE = -1 };

/* The questions of a topic, or all, with what the second pass needs at each step. */
struct scope {
    struct drop_order order;
    size_t n_asked;
    struct drop_left_out *left_out;
    size_t n_left_out;
    long *last;                      /* by question: the last step that has it, or NOWHERE */
    size_t *n_candidates;            /* n_steps + 1: who answered a question of the step */
    struct moments *alphas, *losses; /* n_steps + 1: without each of the candidates */
    bool *can_leave_out;             /* n_steps + 1 */
    double *total, *trace, *alpha;   /* n_steps + 1: workspace */
};

struct drop_plans {
    const struct catalogue *catalogue;
    const struct covariances *covariances;
    const double *minutes;
    struct scope *scopes;          /* the topics, then all */
    size_t *n_asked;               /* questions of each topic */
    const struct answer **present; /* workspace */
};

static size_t shared(const struct covariances *covariances, size_t a, size_t b)
{
    return covariances_cell(covariances, a > b ? a : b, a > b ? b : a)->n;
}

/* The place of the question that shares too few candidates with most others, the last of equals; n
 * where all share enough. */
static size_t loneliest(const size_t *apart, size_t n)
{
    size_t worst = n;
    for (size_t i = 0; i < n; i++)
        if (apart[i] > 0 && (worst == n || apart[i] >= apart[worst]))
            worst = i;
    return worst;
}

static size_t count_apart(const struct covariances *covariances, const size_t *questions, size_t n,
                          size_t place, size_t *ret_other)
{
    size_t apart = 0;
    for (size_t j = n; j-- > 0;)
        if (shared(covariances, questions[place], questions[j]) < FEWEST_SHARED) {
            apart++;
            *ret_other = questions[j];
        }
    return apart;
}

static void insert_left_out(struct scope *scope, struct drop_left_out left_out)
{
    size_t i = scope->n_left_out++;
    for (; i > 0 && scope->left_out[i - 1].question > left_out.question; i--)
        scope->left_out[i] = scope->left_out[i - 1];
    scope->left_out[i] = left_out;
}

/* Leaves out questions until every two that are left share enough candidates; returns how many
 * those are. */
static size_t keep_company(struct scope *scope, const struct covariances *covariances,
                           size_t *questions, size_t n, struct arena *arena)
{
    size_t *const apart = ARENA_ARRAY(arena, n, size_t);
    size_t other = 0;
    for (size_t i = 0; i < n; i++)
        apart[i] = count_apart(covariances, questions, n, i, &other);
    for (size_t worst; (worst = loneliest(apart, n)) < n;) {
        const size_t question = questions[worst];
        count_apart(covariances, questions, n, worst, &other);
        insert_left_out(scope, (struct drop_left_out){question, other});
        n--;
        for (size_t i = 0; i < n; i++) {
            if (i >= worst) {
                questions[i] = questions[i + 1];
                apart[i] = apart[i + 1];
            }
            apart[i] -= shared(covariances, questions[i], question) < FEWEST_SHARED;
        }
    }
    return n;
}

static void allocate(struct scope *scope, size_t n_questions, struct arena *arena)
{
    const size_t n = scope->order.n_steps + 1;
    scope->last = ARENA_ARRAY(arena, n_questions, long);
    scope->n_candidates = ARENA_ARRAY(arena, n, size_t);
    scope->alphas = ARENA_ARRAY(arena, n, struct moments);
    scope->losses = ARENA_ARRAY(arena, n, struct moments);
    scope->can_leave_out = ARENA_ARRAY(arena, n, bool);
    scope->total = ARENA_ARRAY(arena, n, double);
    scope->trace = ARENA_ARRAY(arena, n, double);
    scope->alpha = ARENA_ARRAY(arena, n, double);
}

static struct scope scope_create(const struct drop_plans *plans, size_t *questions, size_t n,
                                 struct arena *arena)
{
    const size_t n_questions = plans->catalogue->n_questions;
    struct scope scope = {.n_asked = n, .left_out = ARENA_ARRAY(arena, n, struct drop_left_out)};
    const size_t n_kept = keep_company(&scope, plans->covariances, questions, n, arena);
    scope.order = drop_order_find(plans->covariances, questions, n_kept, plans->minutes, arena);
    allocate(&scope, n_questions, arena);
    for (size_t q = 0; q < n_questions; q++)
        scope.last[q] = NOWHERE;
    for (size_t i = 0; i < n_kept; i++)
        scope.last[scope.order.questions[i]] =
            (long)(i < scope.order.n_steps ? i : scope.order.n_steps);
    for (size_t step = 0; step <= scope.order.n_steps; step++)
        scope.can_leave_out[step] = true;
    return scope;
}

struct drop_plans *drop_plans_create(const struct catalogue *catalogue,
                                     const struct covariances *covariances, const double *minutes,
                                     struct arena *arena)
{
    const size_t n_questions = catalogue->n_questions, n_topics = catalogue->n_topics;
    struct drop_plans *const plans = ARENA_NEW(arena, struct drop_plans);
    *plans = (struct drop_plans){.catalogue = catalogue,
                                 .covariances = covariances,
                                 .minutes = minutes,
                                 .scopes = ARENA_ARRAY(arena, n_topics + 1, struct scope),
                                 .n_asked = ARENA_ARRAY(arena, n_topics, size_t),
                                 .present = ARENA_ARRAY(arena, n_questions, const struct answer *)};
    size_t *const questions = ARENA_ARRAY(arena, n_questions, size_t);
    for (size_t topic = 0; topic <= n_topics; topic++) {
        size_t n = 0;
        for (size_t q = 0; q < n_questions; q++)
            if ((topic == n_topics || catalogue->questions[q].topic == topic) &&
                covariances_cell(covariances, q, q)->n > 0)
                questions[n++] = q;
        if (topic < n_topics)
            plans->n_asked[topic] = n;
        plans->scopes[topic] = scope_create(plans, questions, n, arena);
    }
    return plans;
}

/* How a pair's covariance changes without one candidate, whose shares are a and b. */
static double change(const struct comoments *cell, double a, double b)
{
    const double n = (double)cell->n;
    const double c = cell->c - n / (n - 1) * (a - cell->mean_a) * (b - cell->mean_b);
    return c / (n - 2) - cell->c / (n - 1);
}

/* The candidate's answers to questions of the scope; `ret_latest`: the last step with one. */
static size_t list_present(const struct drop_plans *plans, const struct scope *scope,
                           const struct answers *answers, long *ret_latest)
{
    size_t n = 0;
    *ret_latest = NOWHERE;
    for (size_t i = 0; i < answers->n_answers; i++) {
        const long last = scope->last[answers->answers[i].question];
        if (last == NOWHERE)
            continue;
        plans->present[n++] = &answers->answers[i];
        *ret_latest = last > *ret_latest ? last : *ret_latest;
    }
    return n;
}

/* What the sums of each step lose without the candidate; the parts of a step are those of the next
 * one and the pairs that end with it. */
static void sum_changes(const struct drop_plans *plans, const struct scope *scope, size_t n)
{
    for (size_t step = 0; step <= scope->order.n_steps; step++)
        scope->total[step] = scope->trace[step] = 0;
    for (size_t i = 0; i < n; i++) {
        const struct answer *const a = plans->present[i];
        for (size_t j = 0; j <= i; j++) {
            const struct answer *const b = plans->present[j];
            const long last_a = scope->last[a->question], last_b = scope->last[b->question];
            const long step = last_a < last_b ? last_a : last_b;
            const double by = change(covariances_cell(plans->covariances, a->question, b->question),
                                     a->share, b->share);
            scope->total[step] += i == j ? by : 2 * by;
            scope->trace[step] += i == j ? by : 0;
        }
    }
    for (size_t step = scope->order.n_steps; step > 0; step--) {
        scope->total[step - 1] += scope->total[step];
        scope->trace[step - 1] += scope->trace[step];
    }
}

static void leave_out(const struct drop_plans *plans, struct scope *scope,
                      const struct answers *answers)
{
    const struct drop_order *const order = &scope->order;
    long latest;
    const size_t n = list_present(plans, scope, answers, &latest);
    if (n == 0)
        return;
    sum_changes(plans, scope, n);
    for (size_t step = 0; step <= order->n_steps; step++) {
        scope->alpha[step] = drop_order_alpha(order->n - step,
                                              order->traces[step] + scope->trace[step],
                                              order->totals[step] + scope->total[step]);
        if (isnan(scope->alpha[step])) {
            scope->can_leave_out[step] = false;
            continue;
        }
        moments_add(&scope->losses[step], scope->alpha[0] - scope->alpha[step]);
        if ((long)step > latest)
            continue;
        moments_add(&scope->alphas[step], scope->alpha[step]);
    }
    for (long step = 0; step <= latest; step++)
        scope->n_candidates[step]++;
}

void drop_plans_add(struct drop_plans *plans, const struct answers *answers)
{
    for (size_t i = 0; i <= plans->catalogue->n_topics; i++)
        leave_out(plans, &plans->scopes[i], answers);
}

static double jackknife_se(const struct moments *left_out)
{
    const double n = (double)left_out->n;
    return sqrt((n - 1) / n * left_out->m2);
}

static struct estimate alpha_undefined(const struct scope *scope, size_t n)
{
    if (scope->order.n < 2)
        return estimate_undefined(n, scope->n_asked == 0 ? "there is no score"
                                     : scope->n_asked == 1
                                         ? "there is only one question"
                                         : "no three candidates answered the same two questions");
    return estimate_undefined(n, scope->order.totals[0] > scope->order.traces[0]
                                     ? "too few candidates share questions: their covariances "
                                       "contradict each other"
                                     : "the candidates' totals do not differ");
}

static struct estimate alpha_at(const struct scope *scope, size_t step, size_t floor,
                                struct arena *run)
{
    const struct drop_order *const order = &scope->order;
    const size_t n = scope->n_candidates[step], k = order->n - step;
    const double alpha = drop_order_alpha(k, order->traces[step], order->totals[step]);
    const struct moments *const left_out = &scope->alphas[step];
    if (isnan(alpha))
        return alpha_undefined(scope, n);
    if (n < floor)
        return estimate_too_few(n, floor, run);
    const bool varies = scope->can_leave_out[step] && moments_vary(n, left_out->m2);
    const double se = varies ? jackknife_se(left_out) : NAN;
    const bool complete = order->fewest[step] == n;
    return estimate_ok(alpha, se,
                       complete || !varies ? interval_feldt(alpha, order->fewest[step], k)
                                           : interval_log_complement(alpha, se, (double)n - 1),
                       n);
}

static struct estimate loss_at(const struct scope *scope, size_t step)
{
    const struct drop_order *const order = &scope->order;
    const size_t n = scope->n_candidates[0];
    const struct moments *const left_out = &scope->losses[step];
    const double loss = drop_order_alpha(order->n, order->traces[0], order->totals[0]) -
                        drop_order_alpha(order->n - step, order->traces[step], order->totals[step]);
    if (!scope->can_leave_out[0] || !scope->can_leave_out[step])
        return estimate_undefined(n, "without one of the candidates there is no reliability");
    if (!moments_vary(n, left_out->m2))
        return estimate_undefined(n, "it is the same whichever candidate is left out");
    const double se = jackknife_se(left_out);
    return estimate_ok(loss, se, interval_t(loss, se, (double)n - 1), n);
}

static void list_steps(const struct drop_plans *plans, const struct scope *scope, size_t floor,
                       struct drop_plan *plan, struct arena *run)
{
    const size_t n_topics = plans->catalogue->n_topics;
    size_t *const left = ARENA_ARRAY(run, n_topics, size_t);
    double saved = 0;
    for (size_t t = 0; t < n_topics; t++)
        left[t] = plans->n_asked[t];
    plan->n_steps = scope->order.n_steps;
    plan->steps = ARENA_ARRAY(run, plan->n_steps, struct drop_step);
    for (size_t i = 0; i < plan->n_steps; i++) {
        const size_t question = scope->order.questions[i];
        saved += plans->minutes ? plans->minutes[question] : NAN;
        plan->steps[i] = (struct drop_step){
            .question = question,
            .alpha = alpha_at(scope, i + 1, floor, run),
            .loss = loss_at(scope, i + 1),
            .minutes_saved = saved,
            .minutes_left = plan->minutes - saved,
            .empties_topic = --left[plans->catalogue->questions[question].topic] == 0};
    }
}

static struct drop_plan finish(const struct drop_plans *plans, const struct scope *scope,
                               size_t floor, struct arena *run)
{
    struct drop_plan plan = {.n_questions = scope->order.n,
                             .alpha = alpha_at(scope, 0, floor, run),
                             .left_out = ARENA_ARRAY(run, scope->n_left_out, struct drop_left_out),
                             .n_left_out = scope->n_left_out,
                             .minutes = plans->minutes ? 0 : NAN};
    for (size_t i = 0; i < scope->n_left_out; i++)
        plan.left_out[i] = scope->left_out[i];
    for (size_t i = 0; plans->minutes && i < scope->order.n; i++)
        plan.minutes += plans->minutes[scope->order.questions[i]];
    if (plan.alpha.status == ESTIMATE_OK)
        list_steps(plans, scope, floor, &plan, run);
    return plan;
}

struct drop_plans_result drop_plans_finish(const struct drop_plans *plans,
                                           const struct limits *limits, struct arena *run)
{
    const size_t n_topics = plans->catalogue->n_topics;
    struct drop_plans_result result = {.topics = ARENA_ARRAY(run, n_topics, struct drop_plan)};
    for (size_t t = 0; t < n_topics; t++)
        result.topics[t] = finish(plans, &plans->scopes[t], limits->floor_correlation, run);
    result.overall = finish(plans, &plans->scopes[n_topics], limits->floor_correlation, run);
    return result;
}
