#include "analytics/questions/difficulty_basis.h"

static enum difficulty_basis choose(const struct difficulty_adjusted *adjusted,
                                    const struct question_result *questions, size_t n)
{
    for (size_t q = 0; q < n; q++)
        if (questions[q].n_candidates > 0 && !difficulty_adjusted_is_told(adjusted, q))
            return DIFFICULTY_AS_SCORED;
    return DIFFICULTY_NET;
}

void difficulty_basis_set(const struct difficulty_adjusted *adjusted,
                          struct questions_result *result, size_t n_questions)
{
    result->difficulty_basis = choose(adjusted, result->questions, n_questions);
    for (size_t q = 0; q < n_questions; q++) {
        struct question_result *const question = &result->questions[q];
        question->difficulty_basis = question->difficulty_adjusted.status == ESTIMATE_OK
                                         ? result->difficulty_basis
                                         : DIFFICULTY_AS_SCORED;
    }
}
