#ifndef ASSAY_REPORTS_QUESTIONS_PLAN_JSON_H
#define ASSAY_REPORTS_QUESTIONS_PLAN_JSON_H

#include "base/buffer.h"
#include "reports/model/report.h"

/* What `assay plan questions --format json` prints (docs/json.md). */
void plan_json(const struct report *report, struct buffer *out);

#endif
