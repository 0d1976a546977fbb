#ifndef ASSAY_REPORTS_HISTORY_CHANGES_TABLE_H
#define ASSAY_REPORTS_HISTORY_CHANGES_TABLE_H

#include "reports/model/report.h"
#include "reports/table/table.h"

/* Every question of this period beside the one before; without rows where there is none. */
struct table *changes_table(const struct report *report, struct arena *arena);

#endif
