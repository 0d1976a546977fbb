#include "analytics/questions/item_scores.h"

#include <stdlib.h>

#include "base/memory.h"

struct item_scores item_scores_create(const struct moments *shares, size_t n_questions)
{
    struct item_column *const questions = calloc(n_questions + 1, sizeof *questions);
    if (!questions)
        memory_exhausted();
    return (struct item_scores){
        .shares = shares, .n_questions = n_questions, .questions = questions};
}

/* `n`: how many answers the question has. */
static void add_answer(struct item_column *column, size_t n, double share, size_t candidate)
{
    if (!column->shares) {
        column->shares = memory_resized(NULL, n, sizeof *column->shares);
        column->candidates = memory_resized(NULL, n, sizeof *column->candidates);
    }
    column->shares[column->n] = share;
    column->candidates[column->n++] = (uint32_t)candidate;
}

void item_scores_add(struct item_scores *scores, const struct answers *answers)
{
    if (answers->n_answers == 0)
        return;
    if (scores->n_candidates == scores->capacity) {
        scores->capacity = scores->capacity ? 2 * scores->capacity : 64;
        scores->candidates = memory_resized(scores->candidates, scores->capacity,
                                            sizeof *scores->candidates);
    }
    double deviations = 0;
    for (size_t i = 0; i < answers->n_answers; i++) {
        const struct answer *const answer = answers->answers + i;
        const struct moments *const shares = &scores->shares[answer->question];
        deviations += answer->share - shares->mean;
        add_answer(scores->questions + answer->question, shares->n, answer->share,
                   scores->n_candidates);
    }
    scores->candidates[scores->n_candidates++] = (struct item_candidate){
        .deviations = deviations,
        .n_answers = (uint32_t)answers->n_answers,
        .outcome = answers->outcome};
}

void item_scores_free(struct item_scores *scores)
{
    for (size_t q = 0; q < scores->n_questions; q++) {
        free(scores->questions[q].shares);
        free(scores->questions[q].candidates);
    }
    free(scores->questions);
    free(scores->candidates);
    *scores = (struct item_scores){0};
}

size_t item_scores_totals(const struct item_scores *scores, size_t question, struct standing *ret)
{
    const struct item_column *const column = scores->questions + question;
    for (size_t i = 0; i < column->n; i++) {
        const struct item_candidate *const candidate = scores->candidates + column->candidates[i];
        ret[i] = (struct standing){column->shares[i],
                                   candidate->deviations / (double)candidate->n_answers};
    }
    return column->n;
}

size_t item_scores_rests(const struct item_scores *scores, size_t question, struct standing *ret)
{
    const struct item_column *const column = scores->questions + question;
    size_t n = 0;
    for (size_t i = 0; i < column->n; i++) {
        const struct item_candidate *const candidate = scores->candidates + column->candidates[i];
        const double deviation = column->shares[i] - scores->shares[question].mean;
        if (candidate->n_answers > 1)
            ret[n++] = (struct standing){column->shares[i], (candidate->deviations - deviation) /
                                                                ((double)candidate->n_answers - 1)};
    }
    return n;
}

size_t item_scores_outcomes(const struct item_scores *scores, size_t question, struct standing *ret)
{
    const struct item_column *const column = scores->questions + question;
    size_t n = 0;
    for (size_t i = 0; i < column->n; i++) {
        const enum outcome outcome = scores->candidates[column->candidates[i]].outcome;
        if (outcome == OUTCOME_HIRED || outcome == OUTCOME_REJECTED)
            ret[n++] = (struct standing){column->shares[i], outcome == OUTCOME_HIRED};
    }
    return n;
}
