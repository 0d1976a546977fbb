#ifndef ASSAY_REPORTS_INTERVIEWERS_INTERVIEWERS_DATA_H
#define ASSAY_REPORTS_INTERVIEWERS_INTERVIEWERS_DATA_H

#include "reports/model/report.h"
#include "reports/table/table.h"

/* "severe", as data formats call it. */
const char *interviewer_finding_name(enum interviewer_finding_kind kind);

/* A row for each interviewer, in natural order. */
struct table *interviewers_data(const struct report *report, struct arena *arena);

#endif
