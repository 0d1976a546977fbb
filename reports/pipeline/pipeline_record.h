#ifndef ASSAY_REPORTS_PIPELINE_PIPELINE_RECORD_H
#define ASSAY_REPORTS_PIPELINE_PIPELINE_RECORD_H

#include <jansson.h>
#include <stdbool.h>

#include "reports/model/report.h"
#include "reports/table/table.h"

/* The stages of each window, unrounded: a row for each. */
struct table *pipeline_record_table(const struct report *report, struct arena *arena);

/* The windows with their stages, as an array (docs/json.md). */
json_t *pipeline_record_cohorts(const struct pipeline_result *pipeline);

/* "period", "month", "previous_month", "twelve_months". */
const char *pipeline_record_window(enum pipeline_window window);

/* Whether the window is told; the period always is. */
bool pipeline_record_has_window(const struct pipeline_result *pipeline,
                                enum pipeline_window window);

#endif
