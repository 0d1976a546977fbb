#ifndef ASSAY_ANALYTICS_QUESTIONS_QUESTION_LINE_H
#define ASSAY_ANALYTICS_QUESTIONS_QUESTION_LINE_H

#include "analytics/measure/limits.h"
#include "analytics/questions/question_result.h"

/* What a kind of finding holds against a line, and on which side of it the question is sound.
 * `estimate` NULL: the kind has no line. */
struct question_line {
    const struct estimate *estimate;
    enum state_side side;
    double at;
};

struct question_line question_line(const struct question_result *question, enum finding_kind kind,
                                   const struct limits *limits);

#endif
