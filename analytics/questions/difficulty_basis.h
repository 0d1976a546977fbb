#ifndef ASSAY_ANALYTICS_QUESTIONS_DIFFICULTY_BASIS_H
#define ASSAY_ANALYTICS_QUESTIONS_DIFFICULTY_BASIS_H

#include <stddef.h>

#include "analytics/questions/difficulty_adjusted.h"
#include "analytics/questions/question_result.h"

/*
 * Sets what findings and states of difficulty rest on, one estimate for all questions of a run,
 * chosen before any is seen: the difficulty net of who was asked and who asked where the design
 * tells it of every question with a score, otherwise the difficulty as scored. The shorter of two
 * intervals, chosen question by question, would hold the true value less often than it says. A
 * question that is beyond the scale net of others is judged as scored: it has nothing else. After
 * difficulties, net and as scored, are set.
 */
void difficulty_basis_set(const struct difficulty_adjusted *adjusted,
                          struct questions_result *result, size_t n_questions);

#endif
