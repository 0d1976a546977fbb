#ifndef ASSAY_REPORTS_PIPELINE_PIPELINE_TABLE_H
#define ASSAY_REPORTS_PIPELINE_PIPELINE_TABLE_H

#include "reports/model/report.h"
#include "reports/table/table.h"

/* Up to four tables: the stages in the period; the month beside the one before and the twelve
 * months; the load of each interviewer, by name; the days until their scores were in. Without a row
 * for a report that has no pipeline. */
struct table *pipeline_table(const struct report *report, struct arena *arena);

#endif
