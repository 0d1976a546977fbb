#ifndef ASSAY_REPORTS_RELIABILITY_RELIABILITY_TABLE_H
#define ASSAY_REPORTS_RELIABILITY_RELIABILITY_TABLE_H

#include "reports/model/report.h"
#include "reports/table/table.h"

/* `assay plan reliability`: what interviews of other sizes would reach, where differences of scores
 * come from, and what agreement costs. */
struct table *reliability_table(const struct report *report, struct arena *arena);

#endif
