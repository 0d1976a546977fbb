#ifndef ASSAY_REPORTS_MONTHLY_FINDINGS_TABLE_H
#define ASSAY_REPORTS_MONTHLY_FINDINGS_TABLE_H

#include "base/arena.h"
#include "reports/model/report.h"
#include "reports/table/table.h"

/* What was found, a row each: questions in the order of the page, then interviewers by name. */
struct table *findings_table(const struct report *report, struct arena *arena);

#endif
