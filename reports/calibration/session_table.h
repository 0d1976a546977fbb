#ifndef ASSAY_REPORTS_CALIBRATION_SESSION_TABLE_H
#define ASSAY_REPORTS_CALIBRATION_SESSION_TABLE_H

#include "reports/model/report.h"
#include "reports/table/table.h"

/* A session that is planned, as a table for readers. */
struct table *session_table(const struct report *report, struct arena *arena);

#endif
