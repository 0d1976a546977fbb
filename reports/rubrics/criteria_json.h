#ifndef ASSAY_REPORTS_RUBRICS_CRITERIA_JSON_H
#define ASSAY_REPORTS_RUBRICS_CRITERIA_JSON_H

#include <jansson.h>

#include "reports/model/report.h"

/* The criteria of a question that were rated by themselves, as an array. */
json_t *criteria_json(const struct report *report, size_t question);

#endif
