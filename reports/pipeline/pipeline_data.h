#ifndef ASSAY_REPORTS_PIPELINE_PIPELINE_DATA_H
#define ASSAY_REPORTS_PIPELINE_PIPELINE_DATA_H

#include "reports/model/report.h"
#include "reports/table/table.h"

/* The stages of each window, unrounded: a row for each. */
struct table *pipeline_data(const struct report *report, struct arena *arena);

/* "period", "month", "previous_month", "twelve_months". */
const char *pipeline_window_name(enum pipeline_window window);

/* Whether the window is told; the period always is. */
bool pipeline_has_window(const struct pipeline_result *pipeline, enum pipeline_window window);

#endif
