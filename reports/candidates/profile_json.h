#ifndef ASSAY_REPORTS_CANDIDATES_PROFILE_JSON_H
#define ASSAY_REPORTS_CANDIDATES_PROFILE_JSON_H

#include "base/buffer.h"
#include "reports/model/report.h"
#include "reports/table/json.h"

/* What `assay candidate --format json` prints of one profile of the report. */
void profile_json(const struct report *report, size_t profile, struct buffer *out);

/* What a document of several candidates has of each. */
json_t *profile_json_of(const struct report *report, size_t profile);

#endif
