#ifndef ASSAY_REPORTS_RUBRICS_VERSION_RECORD_H
#define ASSAY_REPORTS_RUBRICS_VERSION_RECORD_H

#include <jansson.h>

#include "reports/model/report.h"

/* All wordings of a question that has had several, and what the last change did; an empty array and
 * NULL for others. */
json_t *version_record_all(const struct report *report, size_t question);
json_t *version_record_change(const struct report *report, size_t question);

/* The measure by the name that the question's own statistic has: "separation". */
const char *version_record_measure(enum version_measure measure);

#endif
