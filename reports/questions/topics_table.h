#ifndef ASSAY_REPORTS_QUESTIONS_TOPICS_TABLE_H
#define ASSAY_REPORTS_QUESTIONS_TOPICS_TABLE_H

#include "base/arena.h"
#include "reports/model/report.h"
#include "reports/table/table.h"

/* Each topic: how many of its questions were asked and are flagged, and how far interviewers agree
 * on them. */
struct table *topics_table(const struct report *report, struct arena *arena);

#endif
