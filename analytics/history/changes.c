#include "analytics/history/changes.h"

#include <gsl/gsl_cdf.h>
#include <math.h>
#include <string.h>

#include "analytics/measure/multiple_testing.h"
#include "analytics/measure/quantile.h"

static size_t smaller(size_t a, size_t b)
{
    return a < b ? a : b;
}

struct estimate changes_difference(const struct estimate *a, const struct estimate *b)
{
    const size_t n = smaller(a->n, b->n);
    const struct estimate *const without = a->status != ESTIMATE_OK ? a : b;
    if (without->status != ESTIMATE_OK) {
        struct estimate none = estimate_undefined(n, without->reason);
        none.status = without->status;
        return none;
    }
    const double difference = b->value - a->value;
    return estimate_ok(
        difference, NAN,
        (struct interval){difference - hypot(b->value - b->lower, a->upper - a->value),
                          difference + hypot(b->upper - b->value, a->value - a->lower)},
        n);
}

static double p_of(const struct estimate *difference)
{
    const double half = difference->value > 0 ? difference->value - difference->lower
                                              : difference->upper - difference->value;
    return half > 0 ? 2 * gsl_cdf_ugaussian_Q(fabs(difference->value) / half * NORMAL_975) : 1;
}

static struct change change_of(const struct estimate *before, const struct estimate *now)
{
    struct change change = {
        .before = *before, .now = *now, .difference = changes_difference(before, now), .p = NAN};
    if (change.difference.status == ESTIMATE_OK)
        change.p = p_of(&change.difference);
    return change;
}

/* A change from or to nothing. */
static struct change no_change(const struct estimate *now)
{
    const struct estimate none = estimate_undefined(0, "it was not asked in the period before");
    return (struct change){.before = none, .now = *now, .difference = none, .p = NAN};
}

static const struct question_result *find(const struct period_result *before,
                                          const struct period_result *now, size_t question)
{
    const struct question *const asked = &now->catalogue->questions[question];
    const struct scale *const scale = question_scale(now->catalogue, question);
    for (size_t i = 0; i < before->catalogue->n_questions; i++)
        if (strcmp(before->catalogue->questions[i].code, asked->code) == 0 &&
            strcmp(question_scale(before->catalogue, i)->name, scale->name) == 0)
            return &before->questions->questions[i];
    return NULL;
}

static struct changes changes_of(const struct question_result *before,
                                 const struct question_result *now)
{
    if (!before)
        return (struct changes){.of = {[CHANGE_DIFFICULTY] = no_change(&now->difficulty),
                                       [CHANGE_SEPARATION] = no_change(&now->separation),
                                       [CHANGE_AGREEMENT] = no_change(&now->kappa_quadratic)}};
    return (struct changes){
        .was_there = true,
        .of = {[CHANGE_DIFFICULTY] = change_of(&before->difficulty, &now->difficulty),
               [CHANGE_SEPARATION] = change_of(&before->separation, &now->separation),
               [CHANGE_AGREEMENT] = change_of(&before->kappa_quadratic, &now->kappa_quadratic)}};
}

/* Every difference of the result, in turn. */
static struct change *change_at(struct changes_result *result, size_t index)
{
    if (index == 0)
        return &result->agreement;
    return &result->questions[(index - 1) / CHANGE_KINDS].of[(index - 1) % CHANGE_KINDS];
}

static void find_visible(struct changes_result *result, size_t n, double false_discovery,
                         struct arena *run)
{
    double *const p = ARENA_ARRAY(run, n, double);
    struct change **const tested = ARENA_ARRAY(run, n, struct change *);
    for (size_t i = 0; i < n; i++)
        if (change_at(result, i)->difference.status == ESTIMATE_OK) {
            tested[result->n_compared] = change_at(result, i);
            p[result->n_compared++] = change_at(result, i)->p;
        }
    multiple_testing_benjamini_hochberg(p, result->n_compared, ARENA_ARRAY(run, n, struct ranked_p),
                                        p);
    for (size_t i = 0; i < result->n_compared; i++) {
        const struct estimate *const difference = &tested[i]->difference;
        tested[i]->is_visible = (difference->lower > 0 || difference->upper < 0) &&
                                p[i] <= false_discovery;
        result->n_visible += tested[i]->is_visible;
    }
}

struct changes_result changes_between(const struct period_result *before,
                                      const struct period_result *now, double false_discovery,
                                      struct arena *run)
{
    const size_t n = now->catalogue->n_questions;
    struct changes_result result = {.questions = ARENA_ARRAY(run, n, struct changes),
                                    .agreement = change_of(before->agreement, now->agreement)};
    for (size_t q = 0; q < n; q++)
        result.questions[q] = changes_of(find(before, now, q), &now->questions->questions[q]);
    find_visible(&result, 1 + n * CHANGE_KINDS, false_discovery, run);
    return result;
}
