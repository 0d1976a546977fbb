#ifndef ASSAY_REPORTS_PIPELINE_SCORE_TIMES_RECORD_H
#define ASSAY_REPORTS_PIPELINE_SCORE_TIMES_RECORD_H

#include <jansson.h>

#include "base/arena.h"
#include "reports/model/report.h"
#include "reports/table/table.h"

/* Days to scores of each interviewer and of all, in the period and month by month; NULL where
 * nothing is known of them. */
struct table *score_times_record_table(const struct report *report, struct arena *arena);

/* Those of an interviewer over the period, as an object, null where nothing is known. */
json_t *score_times_record_json(const struct report *report, size_t interviewer);

/* Those of all interviewers in each window, as an array. */
json_t *score_times_record_windows(const struct pipeline_result *pipeline);

/* How a table names a window: "period", or a month as in "2026-10". */
const char *score_times_record_when(const struct pipeline_result *pipeline, size_t window,
                                    struct arena *arena);

#endif
