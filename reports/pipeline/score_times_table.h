#ifndef ASSAY_REPORTS_PIPELINE_SCORE_TIMES_TABLE_H
#define ASSAY_REPORTS_PIPELINE_SCORE_TIMES_TABLE_H

#include "reports/model/report.h"
#include "reports/table/table.h"

/* Days from an interview until its scores were in, by interviewer and for all; for a pipeline that
 * has score_times. Months are those of the pipeline's. */
struct table *score_times_table(const struct report *report, struct arena *arena);

#endif
