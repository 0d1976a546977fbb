#ifndef ASSAY_REPORTS_MODEL_RESTARTS_H
#define ASSAY_REPORTS_MODEL_RESTARTS_H

#include "base/arena.h"
#include "base/snapshot_view.h"
#include "reports/model/report.h"

/*
 * Where a window begins anew within a report's days: for a question that has a new wording, and for
 * a question or an interviewer of whom a note says that it was changed. What is said of them then
 * rests on scores since that day alone; all else, such as candidates' profiles and the comparison
 * of wordings, on the whole window.
 */
struct restart {
    int32_t day;   /* INT32_MIN: it does not begin anew */
    bool reworded; /* by a new wording; otherwise by a note */
};

struct restarts {
    struct restart *questions, *interviewers; /* as in the catalogue */
    size_t n;                                 /* of those that begin anew */
    struct snapshot_starts starts;            /* the same days, for views of the snapshot */
};

/* Those of a report's window, by its ledger and the wordings of its questions. */
struct restarts *restarts_of(const struct report *report, struct arena *arena);

/* Puts what was judged of them since, a result on the same catalogue, into a report. */
void restarts_take(struct report *report, const struct analysis_result *since, struct arena *arena);

/* When a question or an interviewer of a report began anew; NULL: it did not. */
const struct restart *restarts_question(const struct report *report, size_t question);
const struct restart *restarts_interviewer(const struct report *report, size_t interviewer);

#endif
