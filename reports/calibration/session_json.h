#ifndef ASSAY_REPORTS_CALIBRATION_SESSION_JSON_H
#define ASSAY_REPORTS_CALIBRATION_SESSION_JSON_H

#include "base/buffer.h"
#include "reports/model/report.h"

/* A session that is planned (docs/json.md). */
void session_json(const struct report *report, struct buffer *out);

#endif
