#ifndef ASSAY_REPORTS_CALIBRATION_HELD_SESSIONS_TABLE_H
#define ASSAY_REPORTS_CALIBRATION_HELD_SESSIONS_TABLE_H

#include "reports/model/report.h"
#include "reports/table/table.h"

/* Sessions that were held, as a table for readers: what changed by question, then what was scored
 * in the latest. */
struct table *held_sessions_table(const struct report *report, struct arena *arena);

#endif
