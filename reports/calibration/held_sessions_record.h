#ifndef ASSAY_REPORTS_CALIBRATION_HELD_SESSIONS_RECORD_H
#define ASSAY_REPORTS_CALIBRATION_HELD_SESSIONS_RECORD_H

#include <jansson.h>

#include "analytics/calibration/calibration_sessions.h"
#include "reports/model/report.h"
#include "reports/table/table.h"

/* The questions of a session, a row each: for JSON, and of all sessions as a table of data. */
json_t *held_sessions_record_questions(const struct report *report,
                                       const struct held_session *session, struct arena *arena);
struct table *held_sessions_record_table(const struct report *report, struct arena *arena);

#endif
