#ifndef ASSAY_REPORTS_RUBRICS_CRITERIA_DATA_H
#define ASSAY_REPORTS_RUBRICS_CRITERIA_DATA_H

#include "reports/model/report.h"
#include "reports/table/table.h"

/* A row for each criterion that was rated, unrounded. */
struct table *criteria_data(const struct report *report, struct arena *arena);

/* "required_rarer" */
const char *criterion_finding_name(enum criterion_finding_kind kind);

#endif
