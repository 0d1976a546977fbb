#include "tests/support/reports/sample_bank.h"

static const struct criterion retry_criteria[] = {
    {"idempotent `retry()` calls", true}, {"back-off", true}, {"jitter", false}};

static const struct bank_question ownership[] = {
    {.code = "1.1",
     .title = "Tell me about a mistake",
     .prompt = "Tell me about a mistake (yours, not *theirs*): what happened?",
     .rubric = "",
     .version = 1},
    {.code = "1.2",
     .title = "How do you retry",
     .prompt = "How do you retry a call that may have worked?\nTake `POST /orders` as an example.",
     .rubric = "Strong answer: Should discuss idempotent `retry()` calls,\nback-off. May mention "
               "*jitter*.",
     .version = 2,
     .criteria = retry_criteria,
     .n_criteria = 3},
};

static const struct criterion queue_criteria[] = {{"ordering", true}};

static const struct bank_question queues[] = {
    {.code = "2.1",
     .title = "Choose a queue",
     .prompt = "Choose a queue.",
     .rubric = "Strong answer: Should cover ordering.",
     .version = 1,
     .criteria = queue_criteria,
     .n_criteria = 1},
};

static const struct bank_question graphs[] = {
    {.code = "B1", .title = "Draw a graph", .prompt = "Draw a graph.", .rubric = "", .version = 1},
};

static const struct bank_topic topics[] = {
    {"1", "Ownership & <Delivery>", false, ownership, 2},
    {"2", "Queues [Kafka | Redis]", false, queues, 1},
    {"B1", "Graphs", true, graphs, 1},
};

const struct bank sample_bank = {
    .name = "backend", .scale = "1..5", .version = 2, .topics = topics, .n_topics = 3};
