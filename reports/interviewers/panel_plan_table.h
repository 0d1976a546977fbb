#ifndef ASSAY_REPORTS_INTERVIEWERS_PANEL_PLAN_TABLE_H
#define ASSAY_REPORTS_INTERVIEWERS_PANEL_PLAN_TABLE_H

#include "reports/model/report.h"
#include "reports/table/table.h"

/* `assay plan panels`: who should sit with whom, and the groups that can be compared. */
struct table *panel_plan_table(const struct report *report, struct arena *arena);

#endif
