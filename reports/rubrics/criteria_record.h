#ifndef ASSAY_REPORTS_RUBRICS_CRITERIA_RECORD_H
#define ASSAY_REPORTS_RUBRICS_CRITERIA_RECORD_H

#include <jansson.h>

#include "base/arena.h"
#include "reports/model/report.h"
#include "reports/table/record.h"

/* One row for each criterion that was rated by itself, numbers unrounded. */
struct table *criteria_record_table(const struct report *report, struct arena *arena);

/* Those of a question, as an array; NULL where no criterion was rated. */
json_t *criteria_record_of(const struct report *report, size_t question);

/* The statistics of one criterion, one by one. */
void criteria_record_lines(const struct report *report, size_t criterion, record_line *line,
                           void *context);

#endif
