#ifndef ASSAY_REPORTS_MONTHLY_REPORT_JSON_H
#define ASSAY_REPORTS_MONTHLY_REPORT_JSON_H

#include "base/buffer.h"
#include "reports/model/report.h"
#include "reports/table/table.h"

/* What `assay report -o report.json` holds: filters and counts, then each report table under its
 * id, as its own command prints it or as an array of rows. */
void report_json(const struct report *report, struct buffer *out);

/* An array with an object for each row of the table, its columns as keys: what a database reads. */
void report_json_table(const struct table *table, struct buffer *out);

#endif
