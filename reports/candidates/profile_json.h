#ifndef ASSAY_REPORTS_CANDIDATES_PROFILE_JSON_H
#define ASSAY_REPORTS_CANDIDATES_PROFILE_JSON_H

#include "base/buffer.h"
#include "reports/model/report.h"

/* What `assay candidate --format json` prints of one profile of the report. */
void profile_json(const struct report *report, size_t profile, struct buffer *out);

#endif
