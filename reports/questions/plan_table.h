#ifndef ASSAY_REPORTS_QUESTIONS_PLAN_TABLE_H
#define ASSAY_REPORTS_QUESTIONS_PLAN_TABLE_H

#include "reports/model/report.h"
#include "reports/table/table.h"

/* In which order questions can be dropped: of all, then of each topic, a row for each step. */
struct table *plan_table(const struct report *report, struct arena *arena);

#endif
