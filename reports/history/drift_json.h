#ifndef ASSAY_REPORTS_HISTORY_DRIFT_JSON_H
#define ASSAY_REPORTS_HISTORY_DRIFT_JSON_H

#include "base/buffer.h"
#include "reports/model/report.h"

/* What `assay drift --format json` prints. */
void drift_json(const struct report *report, struct buffer *out);

#endif
