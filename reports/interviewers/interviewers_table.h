#ifndef ASSAY_REPORTS_INTERVIEWERS_INTERVIEWERS_TABLE_H
#define ASSAY_REPORTS_INTERVIEWERS_INTERVIEWERS_TABLE_H

#include "reports/model/report.h"
#include "reports/table/table.h"

/* Interviewers by name, never by severity, with what was found in sentences below. */
struct table *interviewers_table(const struct report *report, struct arena *arena);

#endif
