#ifndef ASSAY_REPORTS_CHANGES_TABLE_H
#define ASSAY_REPORTS_CHANGES_TABLE_H

#include "reports/report.h"
#include "reports/table.h"

/* Every question of this period beside the one before; without rows where there is none. */
struct table *changes_table(const struct report *report, struct arena *arena);

#endif
