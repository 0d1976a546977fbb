#ifndef ASSAY_REPORTS_PIPELINE_PIPELINE_JSON_H
#define ASSAY_REPORTS_PIPELINE_PIPELINE_JSON_H

#include "base/buffer.h"
#include "reports/model/report.h"

/* What `assay pipeline --format json` prints; without a pipeline what all documents begin with. */
void pipeline_json(const struct report *report, struct buffer *out);

#endif
