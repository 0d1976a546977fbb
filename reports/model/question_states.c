#include "reports/model/question_states.h"

struct question_states question_states(const struct report *report)
{
    struct question_states states = {0};
    for (size_t q = 0; q < report->catalogue->n_questions; q++) {
        const struct question_result *const question = &report->result->questions.questions[q];
        if (question->n_ratings + question->n_missing == 0)
            continue;
        states.of[question->verdict.state]++;
        states.n++;
    }
    return states;
}
