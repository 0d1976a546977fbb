#include "reports/questions/question_need.h"

#include <math.h>
#include <stdlib.h>

#include "reports/model/level.h"

static double way(double value, double line, double worst)
{
    return (value - line) / (worst - line);
}

static double excess_of_disorder(const struct report *report, size_t question, size_t lower)
{
    const struct level_use *const levels = report->result->questions.questions[question].levels;
    const size_t upper = level_above(report, question, lower);
    return levels[lower].ability.value - levels[upper].ability.value;
}

static double measured_excess(const struct report *report, size_t question,
                              const struct finding *finding)
{
    const struct question_result *const result = &report->result->questions.questions[question];
    const struct limits *const limits = report->limits;
    switch (finding->kind) {
    case FINDING_TOO_HARD:
        return way(question_result_judged_difficulty(result)->value, limits->too_hard, 0);
    case FINDING_TOO_EASY:
        return way(question_result_judged_difficulty(result)->value, limits->too_easy, 1);
    case FINDING_NEGATIVE:
        return way(result->separation.value, limits->negative, -1);
    case FINDING_FLAT:
        return way(result->separation.value, limits->flat, 0);
    case FINDING_DISAGREE:
        return way(result->kappa_quadratic.value, limits->disagree, 0);
    case FINDING_FLOOR:
        return way(result->floor.value, limits->floor_share, 1);
    case FINDING_CEILING:
        return way(result->ceiling.value, limits->ceiling_share, 1);
    case FINDING_DISORDERED_LEVELS:
        return excess_of_disorder(report, question, finding->level);
    default:
        return 0;
    }
}

double question_need_excess(const struct report *report, size_t question,
                            const struct finding *finding)
{
    const double excess = measured_excess(report, question, finding);
    return isfinite(excess) ? excess : 0;
}

struct need {
    size_t question;
    enum state state;
    double excess; /* the largest among the findings of its strength */
};

static struct need need_of(const struct report *report, size_t question)
{
    const struct question_result *const result = &report->result->questions.questions[question];
    struct need need = {question, result->verdict.state, 0};
    if (need.state != STATE_FLAGGED && need.state != STATE_WATCH)
        return need;
    for (size_t i = 0; i < result->n_findings; i++) {
        if (result->findings[i].strength == result->findings[0].strength)
            need.excess = fmax(need.excess,
                               question_need_excess(report, question, &result->findings[i]));
    }
    return need;
}

static int place(enum state state)
{
    static const int places[] = {
        [STATE_FLAGGED] = 0, [STATE_WATCH] = 1, [STATE_SOUND] = 2, [STATE_CANNOT_SAY] = 3};
    return places[state];
}

static int by_need(const void *left, const void *right)
{
    const struct need *const a = left, *const b = right;
    if (a->state != b->state)
        return place(a->state) < place(b->state) ? -1 : 1;
    if (a->excess != b->excess)
        return a->excess > b->excess ? -1 : 1;
    return (a->question > b->question) - (a->question < b->question);
}

struct question_order question_need_order(const struct report *report, struct arena *arena)
{
    const struct question_result *const results = report->result->questions.questions;
    const size_t n = report->catalogue->n_questions;
    struct question_order order = {ARENA_ARRAY(arena, n, size_t), 0};
    struct need *const needs = ARENA_ARRAY(arena, n, struct need);
    for (size_t q = 0; q < n; q++)
        if (results[q].n_ratings + results[q].n_missing > 0)
            needs[order.n++] = need_of(report, q);
    if (order.n > 1)
        qsort(needs, order.n, sizeof *needs, by_need);
    for (size_t i = 0; i < order.n; i++)
        order.questions[i] = needs[i].question;
    return order;
}
