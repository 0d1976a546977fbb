#include "analytics/questions/drop_plan.h"

#include <math.h>

#include "analytics/questions/drop_model.h"

/* Two questions must share as many candidates, so that any one can be left out. */
enum { FEWEST_SHARED = 3 };

/* The questions of a topic, or all. */
struct scope {
    struct drop_scope kept;
    size_t n_asked;
    struct drop_left_out *left_out;
    size_t n_left_out;
};

struct drop_plans {
    const struct catalogue *catalogue;
    const double *minutes;
    bool keeps_topics;
    struct scope *scopes; /* the topics, then all */
    struct item_scores scores;
};

static bool is_apart(const struct covariances *covariances, size_t a, size_t b)
{
    return covariances_cell(covariances, a > b ? a : b, a > b ? b : a)->n < FEWEST_SHARED;
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

/* How many questions one is apart from, the first of them in `ret_other`: itself, where too few
 * answered it at all. */
static size_t count_apart(const struct covariances *covariances, const size_t *questions, size_t n,
                          size_t place, size_t *ret_other)
{
    size_t apart = 0;
    for (size_t j = n; j-- > 0;)
        if (is_apart(covariances, questions[place], questions[j])) {
            apart++;
            *ret_other = questions[j];
        }
    if (is_apart(covariances, questions[place], questions[place]))
        *ret_other = questions[place];
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
            apart[i] -= is_apart(covariances, questions[i], question);
        }
    }
    return n;
}

static struct scope scope_create(const struct drop_plans *plans,
                                 const struct covariances *covariances, size_t *questions, size_t n,
                                 bool keeps_topics, struct arena *arena)
{
    struct scope scope = {.n_asked = n, .left_out = ARENA_ARRAY(arena, n, struct drop_left_out)};
    const size_t n_kept = keep_company(&scope, covariances, questions, n, arena);
    scope.kept = drop_scope_create(covariances, questions, n_kept, plans->catalogue, plans->minutes,
                                   keeps_topics, arena);
    return scope;
}

struct drop_plans *drop_plans_create(const struct catalogue *catalogue,
                                     const struct covariances *covariances, const double *minutes,
                                     bool keeps_topics, struct arena *arena)
{
    const size_t n_questions = catalogue->n_questions, n_topics = catalogue->n_topics;
    struct drop_plans *const plans = ARENA_NEW(arena, struct drop_plans);
    *plans = (struct drop_plans){.catalogue = catalogue,
                                 .minutes = minutes,
                                 .keeps_topics = keeps_topics,
                                 .scopes = ARENA_ARRAY(arena, n_topics + 1, struct scope)};
    size_t *const questions = ARENA_ARRAY(arena, n_questions, size_t);
    struct moments *const shares = ARENA_ARRAY(arena, n_questions, struct moments);
    for (size_t q = 0; q < n_questions; q++)
        shares[q] = covariances_moments(covariances, q);
    plans->scores = item_scores_create(shares, n_questions);
    for (size_t topic = 0; topic <= n_topics; topic++) {
        size_t n = 0;
        for (size_t q = 0; q < n_questions; q++)
            if ((topic == n_topics || catalogue->questions[q].topic == topic) &&
                covariances_cell(covariances, q, q)->n > 0)
                questions[n++] = q;
        plans->scopes[topic] = scope_create(plans, covariances, questions, n,
                                            keeps_topics && topic == n_topics, arena);
    }
    return plans;
}

void drop_plans_free(struct drop_plans *plans)
{
    if (plans)
        item_scores_free(&plans->scores);
}

void drop_plans_add(struct drop_plans *plans, const struct answers *answers)
{
    item_scores_add(&plans->scores, answers);
    for (size_t i = 0; i <= plans->catalogue->n_topics; i++)
        drop_scope_add(&plans->scopes[i].kept, answers);
}

/* Of the questions left after a step. */
static struct estimate alpha_after(const struct drop_scope *kept, struct drop_model *model,
                                   size_t step, size_t floor, struct arena *run)
{
    return model->fits ? drop_model_alpha(model, kept, step, floor, run)
                       : drop_scope_alpha(kept, step, floor, run);
}

static struct estimate alpha_of(const struct scope *scope, struct drop_model *model, size_t floor,
                                struct arena *run)
{
    if (scope->kept.n >= 2)
        return alpha_after(&scope->kept, model, 0, floor, run);
    return estimate_undefined(scope->kept.sums[0].n,
                              scope->n_asked == 0   ? "there is no score"
                              : scope->n_asked == 1 ? "there is only one question"
                                                    : "no three candidates answered the same two "
                                                      "questions");
}

/* Steps before the first that takes the last question of a topic from the plan. */
static size_t count_keeping(const struct drop_plans *plans, const struct drop_scope *kept,
                            struct arena *run)
{
    size_t *const left = ARENA_ARRAY(run, plans->catalogue->n_topics, size_t);
    size_t n = 0;
    for (size_t i = 0; i < kept->n; i++)
        left[plans->catalogue->questions[kept->questions[i]].topic]++;
    while (n < kept->n_steps &&
           --left[plans->catalogue->questions[kept->questions[kept->order[n]]].topic] > 0)
        n++;
    return n;
}

static void list_steps(const struct drop_plans *plans, const struct scope *scope,
                       struct drop_model *model, size_t floor, struct drop_plan *plan,
                       struct arena *run)
{
    const struct drop_scope *const kept = &scope->kept;
    const size_t n_topics = plans->catalogue->n_topics;
    size_t *const left = ARENA_ARRAY(run, n_topics, size_t);
    double saved = 0;
    for (size_t t = 0; t < n_topics; t++)
        left[t] = plans->scopes[t].n_asked;
    plan->n_steps = kept->n_steps;
    plan->n_keeping = plans->keeps_topics ? count_keeping(plans, kept, run) : kept->n_steps;
    plan->steps = ARENA_ARRAY(run, plan->n_steps, struct drop_step);
    for (size_t i = 0; i < plan->n_steps; i++) {
        const size_t question = kept->questions[kept->order[i]];
        const struct estimate alpha = alpha_after(kept, model, i + 1, floor, run);
        saved += plans->minutes ? plans->minutes[question] : NAN;
        plan->steps[i] = (struct drop_step){
            .question = question,
            .alpha = alpha,
            .loss = model->fits ? drop_model_loss(model, &alpha) : drop_scope_loss(kept, i + 1),
            .minutes_saved = saved,
            .minutes_left = plan->minutes - saved,
            .empties_topic = --left[plans->catalogue->questions[question].topic] == 0};
    }
}

static struct drop_plan finish(const struct drop_plans *plans, const struct scope *scope,
                               size_t floor, struct arena *run)
{
    struct arena scratch = {0};
    struct drop_model model = drop_model_create(&plans->scores, &scope->kept, &scratch);
    struct drop_plan plan = {.questions = scope->kept.questions,
                             .n_questions = scope->kept.n,
                             .alpha = alpha_of(scope, &model, floor, run),
                             .left_out = ARENA_ARRAY(run, scope->n_left_out, struct drop_left_out),
                             .n_left_out = scope->n_left_out,
                             .minutes = plans->minutes ? 0 : NAN};
    for (size_t i = 0; i < scope->n_left_out; i++)
        plan.left_out[i] = scope->left_out[i];
    for (size_t i = 0; plans->minutes && i < scope->kept.n; i++)
        plan.minutes += scope->kept.minutes[i];
    if (plan.alpha.status == ESTIMATE_OK)
        list_steps(plans, scope, &model, floor, &plan, run);
    arena_free(&scratch);
    return plan;
}

/* Whether a topic has all questions, which go in the same order: so where there is no other. */
static bool is_whole(const struct drop_plans *plans, size_t topic)
{
    const struct scope *const scope = &plans->scopes[topic];
    const struct scope *const all = &plans->scopes[plans->catalogue->n_topics];
    if (scope->n_asked != all->n_asked)
        return false;
    for (size_t i = 0; i < scope->kept.n_steps; i++)
        if (scope->kept.order[i] != all->kept.order[i])
            return false;
    return true;
}

struct drop_plans_result drop_plans_finish(const struct drop_plans *plans,
                                           const struct limits *limits, struct arena *run)
{
    const size_t n_topics = plans->catalogue->n_topics;
    struct drop_plans_result result = {
        .topics = ARENA_ARRAY(run, n_topics, struct drop_plan),
        .overall = finish(plans, &plans->scopes[n_topics], limits->floor_correlation, run)};
    for (size_t t = 0; t < n_topics; t++)
        result.topics[t] = is_whole(plans, t)
                               ? result.overall
                               : finish(plans, &plans->scopes[t], limits->floor_correlation, run);
    return result;
}
