#ifndef ASSAY_REPORTS_CALIBRATION_HELD_SESSIONS_JSON_H
#define ASSAY_REPORTS_CALIBRATION_HELD_SESSIONS_JSON_H

#include "base/buffer.h"
#include "reports/model/report.h"

/* Sessions that were held (docs/json.md). */
void held_sessions_json(const struct report *report, struct buffer *out);

#endif
