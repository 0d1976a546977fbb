#ifndef ASSAY_ANALYTICS_QUESTIONS_ITEM_SCORES_H
#define ASSAY_ANALYTICS_QUESTIONS_ITEM_SCORES_H

#include "analytics/measure/answers.h"
#include "analytics/measure/moments.h"
#include "analytics/questions/standing.h"

/*
 * Every x of the run beside the scores of its candidate, for the statistics that need the order of
 * candidates: a question's are put together one question at a time. 12 bytes an answer and 16 a
 * candidate. Owns its memory.
 */
struct item_column {
    size_t n;
    double *shares;
    uint32_t *candidates; /* indices of item_scores.candidates */
};

struct item_candidate {
    double deviations; /* sum of (x - question mean) over all answers */
    uint32_t n_answers;
    enum outcome outcome;
};

struct item_scores {
    const struct moments *shares; /* of x, by question, of all that will be added */
    size_t n_questions;
    struct item_column *questions;
    struct item_candidate *candidates;
    size_t n_candidates, capacity;
};

struct item_scores item_scores_create(const struct moments *shares, size_t n_questions);
void item_scores_add(struct item_scores *scores, const struct answers *answers);
void item_scores_free(struct item_scores *scores);

/*
 * Puts the candidates of a question into `ret`, which has room for n_candidates; returns how many.
 * Beside x stands: the mean deviation over all their answers; the same over the other questions,
 * for those who have one; 1 where they were hired and 0 where they were rejected, others left out.
 */
size_t item_scores_totals(const struct item_scores *scores, size_t question, struct standing *ret);
size_t item_scores_rests(const struct item_scores *scores, size_t question, struct standing *ret);
size_t item_scores_outcomes(const struct item_scores *scores, size_t question,
                            struct standing *ret);

#endif
