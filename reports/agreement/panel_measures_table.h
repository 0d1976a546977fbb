#ifndef ASSAY_REPORTS_AGREEMENT_PANEL_MEASURES_TABLE_H
#define ASSAY_REPORTS_AGREEMENT_PANEL_MEASURES_TABLE_H

#include "base/arena.h"
#include "reports/model/report.h"
#include "reports/table/table.h"

/* What other measures of agreement say of all interviewers and questions together, where any other
 * score counts the same and where far ones count more. NULL where none is known. */
struct table *panel_measures_table(const struct report *report, struct arena *arena);

#endif
