#ifndef ASSAY_REPORTS_MODEL_WITHOUT_H
#define ASSAY_REPORTS_MODEL_WITHOUT_H

#include "base/arena.h"
#include "reports/model/report.h"

/*
 * Where interviewers disagree on a question, the cause may be the question, or somebody who scores
 * higher or lower than everybody on all of them: what agreement is without the scores of those who
 * clearly do tells which.
 */
struct without {
    const size_t *interviewers; /* who is left out, rising */
    size_t n;
    const struct estimate *kappa; /* quadratic, by question of the catalogue */
};

enum without_cause { CAUSE_UNKNOWN, CAUSE_QUESTION, CAUSE_INTERVIEWERS };

/* Those whom to leave out to tell: of a report that has a finding that interviewers disagree, who
 * clearly scores higher or lower than colleagues. Room for n_interviewers; the number. */
size_t without_whom(const struct report *report, size_t *ret);

/* The question, where the whole interval without them is below the line for disagreement;
 * they, where it is above; otherwise, and where it was not asked for, it is not known. */
enum without_cause without_cause_of(const struct report *report, size_t question);

#endif
