#ifndef ASSAY_REPORTS_MONTHLY_LEDGER_TABLE_H
#define ASSAY_REPORTS_MONTHLY_LEDGER_TABLE_H

#include "reports/model/report.h"
#include "reports/table/table.h"

/* The ledger: findings that are open, known ones, what is gone or fixed, and what is to watch, each
 * with its handle; its data are those of findings_table. */
struct table *ledger_table(const struct report *report, struct arena *arena);

/* {"findings": […]} */
void ledger_table_json(const struct report *report, struct buffer *out);

#endif
