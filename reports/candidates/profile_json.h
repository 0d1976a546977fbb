#ifndef ASSAY_REPORTS_CANDIDATES_PROFILE_JSON_H
#define ASSAY_REPORTS_CANDIDATES_PROFILE_JSON_H

#include "analytics/candidates/profile_result.h"
#include "base/buffer.h"
#include "reports/model/report.h"

/* What `assay candidate --format json` prints of one profile of the report. */
void profile_json(const struct report *report, size_t profile, struct buffer *out);

/* The candidate's code or, where names are shown, the identifier of the export. */
void profile_json_candidate(const struct report *report, size_t profile, struct buffer *text);

/* "above_typical". */
const char *verdict_name(enum verdict verdict);

#endif
