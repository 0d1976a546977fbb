#ifndef ASSAY_REPORTS_HISTORY_DRIFT_DATA_H
#define ASSAY_REPORTS_HISTORY_DRIFT_DATA_H

#include "reports/model/report.h"
#include "reports/table/table.h"

/* "steady", as data formats call it. */
const char *drift_state_name(enum drift_state state);

/* "above", "below"; NULL within. */
const char *drift_side_name(enum drift_side side);

/* A row for each question, then interviewer, and month shown, in the order of the catalogue. */
struct table *drift_data(const struct report *report, struct arena *arena);

#endif
