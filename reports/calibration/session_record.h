#ifndef ASSAY_REPORTS_CALIBRATION_SESSION_RECORD_H
#define ASSAY_REPORTS_CALIBRATION_SESSION_RECORD_H

#include <jansson.h>

#include "reports/model/report.h"
#include "reports/table/table.h"

/* The answers of a session that is planned, a row each: for JSON, and as a table of data. */
json_t *session_record_answers(const struct report *report, struct arena *arena);
struct table *session_record_table(const struct report *report, struct arena *arena);

#endif
