#ifndef ASSAY_REPORTS_RUBRICS_LEVELS_TABLE_H
#define ASSAY_REPORTS_RUBRICS_LEVELS_TABLE_H

#include "base/arena.h"
#include "reports/model/report.h"
#include "reports/table/table.h"

/* How often each level of each question's scale was given. */
struct table *levels_table(const struct report *report, struct arena *arena);

#endif
