#ifndef ASSAY_TESTS_SUPPORT_SAMPLE_STATISTICS_H
#define ASSAY_TESTS_SUPPORT_SAMPLE_STATISTICS_H

#include "analytics/questions/question_result.h"
#include "base/arena.h"

/* Parts of sample_questions: the statistics beside difficulty and separation, from those two. */
void sample_statistics(struct question_result *question);
void sample_whole_run(struct questions_result *result, struct arena *arena);

/* All of them gone. */
void spoil_statistics(struct question_result *question, struct estimate none);

#endif
