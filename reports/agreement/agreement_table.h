#ifndef ASSAY_REPORTS_AGREEMENT_AGREEMENT_TABLE_H
#define ASSAY_REPORTS_AGREEMENT_AGREEMENT_TABLE_H

#include "base/arena.h"
#include "reports/model/report.h"
#include "reports/table/table.h"

/* Tables of pairs of interviewers over all questions and of questions, the least agreement first;
 * then, where known, how many interviewers would do, and months. The data of the first hold all
 * measures, and the pairs on single questions. */
struct table *agreement_table(const struct report *report, struct arena *arena);

/* The same, and where known a table of the other measures of agreement. */
struct table *agreement_table_measures(const struct report *report, struct arena *arena);

#endif
