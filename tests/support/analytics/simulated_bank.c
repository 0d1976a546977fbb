#include "tests/support/analytics/simulated_bank.h"

struct bank simulated_bank(struct arena *run)
{
    struct bank_topic *const topics = ARENA_ARRAY(run, 2, struct bank_topic);
    const size_t sizes[] = {SIMULATED_BANK_CORE, SIMULATED_BANK_BONUS};
    for (size_t t = 0; t < 2; t++) {
        struct bank_question *const questions = ARENA_ARRAY(run, sizes[t], struct bank_question);
        for (size_t q = 0; q < sizes[t]; q++)
            questions[q].code = arena_format(run, "%zu.%zu", t + 1, q + 1);
        topics[t] = (struct bank_topic){
            .bonus = t == 1, .questions = questions, .n_questions = sizes[t]};
    }
    return (struct bank){.name = "bank", .topics = topics, .n_topics = 2};
}
