#ifndef ASSAY_REPORTS_RUBRICS_RUBRIC_RECORD_H
#define ASSAY_REPORTS_RUBRICS_RUBRIC_RECORD_H

#include <jansson.h>

#include "base/arena.h"
#include "reports/model/report.h"
#include "reports/table/record.h"

/* How a question's rubric works (docs/json.md), as arrays: its levels, the levels that interviewers
 * confuse, and what that says, in sentences. */
json_t *rubric_record_levels(const struct report *report, size_t question);
json_t *rubric_record_confusions(const struct report *report, size_t question);
json_t *rubric_record_use(const struct report *report, size_t question);

/* A row for each level of each question. */
struct table *rubric_record_table(const struct report *report, struct arena *arena);

/* The statistics of one level, one by one; nothing where levels are not counted. */
void rubric_record_lines(const struct report *report, size_t question, size_t level,
                         record_line *line, void *context);

#endif
