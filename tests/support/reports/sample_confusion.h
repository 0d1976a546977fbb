#ifndef ASSAY_TESTS_SUPPORT_SAMPLE_CONFUSION_H
#define ASSAY_TESTS_SUPPORT_SAMPLE_CONFUSION_H

#include "analytics/rubrics/confusion.h"
#include "base/arena.h"

/* Part of sample_report: neighbours of five levels that are told apart as is ordinary, but for 3
 * and 4 of question 4.2 and perhaps its 1 and 2; B2 has too few pairs. */
struct question_confusion *sample_confusions(struct arena *arena);

#endif
