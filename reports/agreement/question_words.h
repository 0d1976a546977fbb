#ifndef ASSAY_REPORTS_AGREEMENT_QUESTION_WORDS_H
#define ASSAY_REPORTS_AGREEMENT_QUESTION_WORDS_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "reports/model/report.h"

/*
 * A question whose kappa is low, or not to be had: how often two interviewers agree on it, which
 * neighbouring levels they mix up most (from the tables of all pairs on it), why kappa is low where
 * that can be told, and the next step.
 */
void question_words(const struct report *report, size_t question, struct arena *arena,
                    struct buffer *text);

/* Whether nearly all answers to it got one level, and kappa is low for that (agreement_words.h). */
bool question_words_is_one_level(const struct report *report, size_t question, struct arena *arena);

#endif
