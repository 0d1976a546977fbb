#ifndef ASSAY_REPORTS_MONTHLY_FINDINGS_TABLE_H
#define ASSAY_REPORTS_MONTHLY_FINDINGS_TABLE_H

#include "base/arena.h"
#include "reports/model/report.h"
#include "reports/table/finding_record.h"
#include "reports/table/table.h"

/* What was found, in the order of the headline; then what is gone or fixed since the look before;
 * then the questions with too few answers. */
struct finding_rows {
    struct finding_row *rows;
    size_t n;
};
struct finding_rows findings_table_rows(const struct report *report, struct arena *arena);

/* The same as a table, a row each, and as an array of JSON. */
struct table *findings_table(const struct report *report, struct arena *arena);
json_t *findings_table_list(const struct report *report);

/* Whether a row of it is told among the findings: not a question with too few answers, and not a
 * watch that the look before did not have. */
bool findings_table_tells(const struct report *report, const struct finding_row *row);

#endif
