#ifndef ASSAY_REPORTS_CANDIDATES_CANDIDATES_TABLE_H
#define ASSAY_REPORTS_CANDIDATES_CANDIDATES_TABLE_H

#include "base/arena.h"
#include "reports/model/report.h"
#include "reports/table/table.h"

/* Every topic of every profile of the report, with the columns of profile_table's data. */
struct table *candidates_table(const struct report *report, struct arena *arena);

#endif
