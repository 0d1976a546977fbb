#ifndef ASSAY_REPORTS_RELIABILITY_RELIABILITY_RECORD_H
#define ASSAY_REPORTS_RELIABILITY_RELIABILITY_RECORD_H

#include <jansson.h>

#include "reports/model/report.h"
#include "reports/table/table.h"

/* Variance components and what interviews of other sizes would reach, as data. */
json_t *reliability_record_components(const struct reliability_result *result);
json_t *reliability_record_confounded(const struct reliability_result *result);
json_t *reliability_record_rows(const struct reliability_result *result);
struct table *reliability_record_table(const struct reliability_result *result,
                                       struct arena *arena);

#endif
