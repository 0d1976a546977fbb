#ifndef ASSAY_REPORTS_PIPELINE_PIPELINE_CHAT_H
#define ASSAY_REPORTS_PIPELINE_PIPELINE_CHAT_H

#include "reports/model/report.h"
#include "reports/table/table.h"

/* The pipeline in short: the stages in the period under a sentence, and what changed from the month
 * before. Nothing for a report without one, or with nobody in it. */
struct table *pipeline_chat(const struct report *report, struct arena *arena);

#endif
