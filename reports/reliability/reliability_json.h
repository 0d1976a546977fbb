#ifndef ASSAY_REPORTS_RELIABILITY_RELIABILITY_JSON_H
#define ASSAY_REPORTS_RELIABILITY_RELIABILITY_JSON_H

#include "base/buffer.h"
#include "reports/model/report.h"

/* What `assay plan reliability --format json` prints (docs/json.md). */
void reliability_json(const struct report *report, struct buffer *out);

#endif
