#ifndef ASSAY_REPORTS_CANDIDATES_PROFILE_TABLE_H
#define ASSAY_REPORTS_CANDIDATES_PROFILE_TABLE_H

#include "base/arena.h"
#include "reports/model/report.h"
#include "reports/table/table.h"

/* One profile of the report, topic by topic, beside the middle half of the cohort. */
struct table *profile_table(const struct report *report, size_t profile, struct arena *arena);

#endif
