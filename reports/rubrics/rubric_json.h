#ifndef ASSAY_REPORTS_RUBRICS_RUBRIC_JSON_H
#define ASSAY_REPORTS_RUBRICS_RUBRIC_JSON_H

#include <jansson.h>

#include "reports/model/report.h"

/* How a question's rubric works, as keys of its object in `assay questions` (docs/json.md). */
void rubric_json_put(const struct report *report, size_t question, json_t *object);

/* One level: how often it is used, its share, the ability of those who got it, and agreement. */
json_t *rubric_json_level(const struct report *report, size_t question, size_t level);

#endif
