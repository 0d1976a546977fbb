#include "analytics/questions/item_statistics.h"

#include "analytics/questions/alpha_model.h"
#include "analytics/questions/difficulty_basis.h"
#include "analytics/questions/outcome_link.h"
#include "analytics/questions/polyserial.h"
#include "analytics/questions/upper_lower.h"

struct item_statistics item_statistics_create(const struct catalogue *catalogue,
                                              const struct moments *shares,
                                              const struct cronbach *cronbach,
                                              const struct effects *effects,
                                              const struct parallel *parallel, struct arena *arena)
{
    return (struct item_statistics){
        .catalogue = catalogue,
        .cronbach = cronbach,
        .shares = shares,
        .scores = item_scores_create(shares, catalogue->n_questions),
        .omega = omega_create(cronbach, arena),
        .topics = topics_create(cronbach, catalogue, arena),
        .asking = asking_create(catalogue->n_questions, arena),
        .adjusted = difficulty_adjusted_create(effects, parallel, arena),
        .ordered = ARENA_ARRAY(arena, catalogue->n_questions, struct ordered_statistics)};
}

void item_statistics_add(struct item_statistics *items, const struct answers *answers,
                         double ability)
{
    item_scores_add(&items->scores, answers);
    omega_add(&items->omega, answers);
    topics_add(&items->topics, answers);
    asking_add(&items->asking, answers);
    difficulty_adjusted_add(&items->adjusted, answers, ability);
}

/* Each of these gets the candidates as they were, since some of them sort what they get. */
void item_statistics_order(struct item_statistics *items, size_t question,
                           const struct limits *limits, struct standing *room, struct arena *run)
{
    const struct item_scores *const scores = &items->scores;
    struct ordered_statistics *const ordered = &items->ordered[question];
    size_t n = item_scores_rests(scores, question, room);
    ordered->polyserial = polyserial(room, n, limits->floor_correlation, run);
    const bool has_rest = n > 0;
    n = item_scores_totals(scores, question, room);
    ordered->upper_lower = has_rest || n == 0
                               ? upper_lower(room, n, limits->floor_correlation, run)
                               : estimate_undefined(n, "no candidate answered another question");
    n = item_scores_outcomes(scores, question, room);
    ordered->point_biserial = outcome_link_point_biserial(room, n, limits->floor_outcome, run);
    ordered->auc = outcome_link_auc(room, n, limits->floor_outcome, run);
    ordered->done = true;
}

static void order_rest(struct item_statistics *items, const struct limits *limits,
                       struct arena *run)
{
    struct arena scratch = {0};
    struct standing *const room = ARENA_ARRAY(&scratch, items->scores.n_candidates,
                                              struct standing);
    for (size_t q = 0; q < items->catalogue->n_questions; q++)
        if (!items->ordered[q].done)
            item_statistics_order(items, q, limits, room, run);
    arena_free(&scratch);
}

static void finish_question(struct item_statistics *items, size_t question,
                            const struct limits *limits, struct question_result *result,
                            struct arena *run)
{
    const size_t floor = limits->floor_difficulty;
    result->difficulty_adjusted = difficulty_adjusted(&items->adjusted, question,
                                                      items->shares[question].n, floor, run);
    result->exposure = asking_exposure(&items->asking, question, floor, run);
    result->missing_rate = asking_missing_rate(&items->asking, question, floor, run);
    const struct ordered_statistics *const ordered = &items->ordered[question];
    result->polyserial = ordered->polyserial;
    result->upper_lower = ordered->upper_lower;
    result->point_biserial = ordered->point_biserial;
    result->auc = ordered->auc;
}

/* Where candidates met some of the questions, the model's. */
static void set_reliability(const struct item_statistics *items, const struct limits *limits,
                            struct questions_result *result, struct arena *run)
{
    const size_t n = items->catalogue->n_questions;
    struct arena scratch = {0};
    double *const without = ARENA_ARRAY(&scratch, n, double);
    if (items->cronbach->fewest < items->cronbach->n_candidates)
        result->alpha_model = alpha_model(&items->scores, limits->floor_correlation, without, run);
    const bool of_model = questions_result_reliability(result) == &result->alpha_model;
    for (size_t q = 0; q < n; q++)
        result->questions[q].alpha_without = of_model ? without[q]
                                                      : result->questions[q].alpha_if_dropped;
    arena_free(&scratch);
}

void item_statistics_finish(struct item_statistics *items, const struct limits *limits,
                            struct questions_result *result, struct arena *run)
{
    result->omega = omega_estimate(&items->omega, items->cronbach, items->catalogue,
                                   limits->floor_correlation, run);
    result->topics = topics_finish(&items->topics, limits->floor_correlation, run);
    for (size_t i = 0; i < items->scores.n_candidates; i++)
        result->outcomes[items->scores.candidates[i].outcome]++;
    order_rest(items, limits, run);
    for (size_t q = 0; q < items->catalogue->n_questions; q++)
        finish_question(items, q, limits, result->questions + q, run);
    set_reliability(items, limits, result, run);
    difficulty_basis_set(&items->adjusted, result, items->catalogue->n_questions);
}

void item_statistics_free(struct item_statistics *items)
{
    item_scores_free(&items->scores);
}
