#ifndef ASSAY_REPORTS_INTERVIEWERS_PANEL_PLAN_RECORD_H
#define ASSAY_REPORTS_INTERVIEWERS_PANEL_PLAN_RECORD_H

#include <jansson.h>

#include "reports/model/report.h"
#include "reports/table/table.h"

/* Pairs who should score the same answers, as data. */
json_t *panel_plan_record_links(const struct report *report, struct arena *arena);
struct table *panel_plan_record_table(const struct report *report, struct arena *arena);

#endif
