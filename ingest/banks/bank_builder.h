#ifndef ASSAY_INGEST_BANKS_BANK_BUILDER_H
#define ASSAY_INGEST_BANKS_BANK_BUILDER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/bank.h"
#include "base/error.h"
#include "ingest/banks/bank_source.h"

enum question_state { NO_QUESTION, IN_PROMPT, AFTER_RUBRIC };

/* The topics and questions of a bank in the order of its file, each checked as it comes. The
 * caller provides room for as many topics and questions as the file has blocks. */
struct bank_builder {
    const struct bank_source *source;
    struct arena *arena;
    struct error *error;
    struct bank_topic *topics;
    struct bank_question *questions;
    size_t n_topics, n_questions;
    bool in_topic;
    enum question_state state;      /* of the last question */
    size_t prompt_from, prompt_end; /* of the last question; offsets in the source, the caller's */
};

/* Fills the error; false. Line 0: the file as a whole. */
bool bank_builder_fault(struct bank_builder *builder, int line, const char *hint,
                        const char *format, ...) __attribute__((format(printf, 4, 5)));

/* A core topic by its number, or a bonus topic: NULL. */
bool bank_builder_start_topic(struct bank_builder *builder, int line, const char *number,
                              const char *title) MUST_CHECK;

/* Drops the topic where it has no questions. */
void bank_builder_close_topic(struct bank_builder *builder);

bool bank_builder_start_question(struct bank_builder *builder, int line,
                                 const char *code) MUST_CHECK;

/* Completes the prompt of the last question, where it is open. */
bool bank_builder_close_question(struct bank_builder *builder) MUST_CHECK;

/* Completes the prompt and gives the question its rubric. */
bool bank_builder_set_rubric(struct bank_builder *builder, int line, const char *rubric) MUST_CHECK;

#endif
