#ifndef ASSAY_TESTS_SUPPORT_SAMPLE_QUESTIONS_H
#define ASSAY_TESTS_SUPPORT_SAMPLE_QUESTIONS_H

#include "analytics/questions/question_result.h"
#include "base/arena.h"
#include "base/ratings.h"

/* Parts of sample_report. */
struct question *sample_questions(struct arena *arena);
struct questions_result sample_questions_result(struct arena *arena);

#endif
