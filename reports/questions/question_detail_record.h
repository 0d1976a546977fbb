#ifndef ASSAY_REPORTS_QUESTIONS_QUESTION_DETAIL_RECORD_H
#define ASSAY_REPORTS_QUESTIONS_QUESTION_DETAIL_RECORD_H

#include "base/arena.h"
#include "reports/model/report.h"
#include "reports/table/table.h"

/* Every number about one question, unrounded, a row each: which part it belongs to (question,
 * level, criterion, pair,
 * version), of what (a level, two interviewers, before), which statistic, and its
 * estimate. */
struct table *question_detail_record_table(const struct report *report, size_t question,
                                           struct arena *arena);

#endif
