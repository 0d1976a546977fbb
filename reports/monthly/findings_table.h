#ifndef ASSAY_REPORTS_MONTHLY_FINDINGS_TABLE_H
#define ASSAY_REPORTS_MONTHLY_FINDINGS_TABLE_H

#include "base/arena.h"
#include "reports/model/report.h"
#include "reports/table/table.h"

/* What was found, a row each, in the order of the headline; then the questions with too few
 * answers.
 */
struct table *findings_table(const struct report *report, struct arena *arena);

/* Whether a row of it is told among the findings: not a question with too few answers, and not a
 * watch that the look before did not have. */
bool findings_table_tells(const struct report *report, const struct table *table, size_t row);

#endif
