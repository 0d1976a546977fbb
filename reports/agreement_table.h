#ifndef ASSAY_REPORTS_AGREEMENT_TABLE_H
#define ASSAY_REPORTS_AGREEMENT_TABLE_H

#include "base/arena.h"
#include "reports/report.h"
#include "reports/table.h"

/* Two tables, pairs of interviewers over all questions, then questions; the least agreement first.
 * The data of the first hold both, and the pairs on single questions. */
struct table *agreement_table(const struct report *report, struct arena *arena);

#endif
