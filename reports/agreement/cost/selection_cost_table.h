#ifndef ASSAY_REPORTS_AGREEMENT_COST_SELECTION_COST_TABLE_H
#define ASSAY_REPORTS_AGREEMENT_COST_SELECTION_COST_TABLE_H

#include "base/arena.h"
#include "reports/model/report.h"
#include "reports/table/table.h"

/* For one to four interviewers: of those with the highest scores, how many are not truly among
 * them. NULL where the agreement on interviews is not known. */
struct table *selection_cost_table(const struct report *report, struct arena *arena);

#endif
