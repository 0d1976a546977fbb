#include "analytics/questions/item_statistics.h"

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
        .adjusted = difficulty_adjusted_create(effects, parallel, arena)};
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
static void finish_ordered(struct item_scores *scores, size_t question, const struct limits *limits,
                           struct question_result *result, struct arena *run)
{
    struct standing *standings;
    size_t n = item_scores_rests(scores, question, &standings);
    result->polyserial = polyserial(standings, n, limits->floor_correlation, run);
    const bool has_rest = n > 0;
    n = item_scores_totals(scores, question, &standings);
    result->upper_lower = has_rest || n == 0
                              ? upper_lower(standings, n, limits->floor_correlation, run)
                              : estimate_undefined(n, "no candidate answered another question");
    n = item_scores_outcomes(scores, question, &standings);
    result->point_biserial = outcome_link_point_biserial(standings, n, limits->floor_outcome, run);
    result->auc = outcome_link_auc(standings, n, limits->floor_outcome, run);
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
    finish_ordered(&items->scores, question, limits, result, run);
}

void item_statistics_finish(struct item_statistics *items, const struct limits *limits,
                            struct questions_result *result, struct arena *run)
{
    result->omega = omega_estimate(&items->omega, items->cronbach, items->catalogue,
                                   limits->floor_correlation, run);
    result->topics = topics_finish(&items->topics, limits->floor_correlation, run);
    for (size_t i = 0; i < items->scores.n_candidates; i++)
        result->outcomes[items->scores.candidates[i].outcome]++;
    for (size_t q = 0; q < items->catalogue->n_questions; q++)
        finish_question(items, q, limits, result->questions + q, run);
    difficulty_basis_set(&items->adjusted, result, items->catalogue->n_questions);
}

void item_statistics_free(struct item_statistics *items)
{
    item_scores_free(&items->scores);
}
