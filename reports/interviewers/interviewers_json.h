#ifndef ASSAY_REPORTS_INTERVIEWERS_INTERVIEWERS_JSON_H
#define ASSAY_REPORTS_INTERVIEWERS_INTERVIEWERS_JSON_H

#include "base/buffer.h"
#include "reports/model/report.h"

/* What `assay interviewers --format json` prints. */
void interviewers_json(const struct report *report, struct buffer *out);

#endif
