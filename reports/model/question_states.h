#ifndef ASSAY_REPORTS_MODEL_QUESTION_STATES_H
#define ASSAY_REPORTS_MODEL_QUESTION_STATES_H

#include "reports/model/report.h"

/* How many of the questions that were asked are in each state; together they are `n`. */
struct question_states {
    size_t of[STATE_FLAGGED + 1], n;
};

struct question_states question_states(const struct report *report);

#endif
