#ifndef ASSAY_REPORTS_RUBRICS_VERSIONS_JSON_H
#define ASSAY_REPORTS_RUBRICS_VERSIONS_JSON_H

#include <jansson.h>

#include "reports/model/report.h"

/* All wordings of a question that has had several, and what the last change did; an empty array and
 * null for others. */
json_t *versions_json(const struct report *report, size_t question);
json_t *versions_json_change(const struct report *report, size_t question);

#endif
