#ifndef ASSAY_REPORTS_INTERVIEWERS_PANEL_PLAN_JSON_H
#define ASSAY_REPORTS_INTERVIEWERS_PANEL_PLAN_JSON_H

#include "base/buffer.h"
#include "reports/model/report.h"

/* What `assay plan panels --format json` prints (docs/json.md). */
void panel_plan_json(const struct report *report, struct buffer *out);

#endif
