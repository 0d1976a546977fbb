#ifndef ASSAY_REPORTS_TABLE_TABLE_ESTIMATE_H
#define ASSAY_REPORTS_TABLE_TABLE_ESTIMATE_H

#include "analytics/measure/estimate.h"
#include "base/buffer.h"
#include "reports/model/report.h"
#include "reports/table/table.h"

/* Estimates as cells, and what every table for readers says about its numbers. */

/* One cell for readers: "38 % (31–45)", "0.41 (0.28–0.53)"; "too few", or "–" where undefined. */
void table_estimate_share(struct table *table, const struct estimate *estimate);
void table_estimate_interval(struct table *table, const struct estimate *estimate);

/* "0.41 (0.28–0.53)", with as many decimals as tell the bounds apart; the status is "ok". */
void table_estimate_interval_text(const struct estimate *estimate, struct buffer *text);

/* The two parts of these as a cell each: "38 %" and "(31–45)"; bounds are empty without an
 * estimate.
 */
void table_estimate_share_alone(struct table *table, const struct estimate *estimate);
void table_estimate_share_bounds(struct table *table, const struct estimate *estimate);
void table_estimate_number_alone(struct table *table, const struct estimate *estimate);
void table_estimate_number_bounds(struct table *table, const struct estimate *estimate);

/* The cells of TABLE_ESTIMATE_COLUMNS, unrounded; numbers stay empty unless the status is "ok". */
void table_estimate_cells(struct table *table, const struct estimate *estimate);

#define TABLE_NUMBER_COLUMN(name)                                                                  \
    {                                                                                              \
        name, TABLE_RIGHT, true                                                                    \
    }
#define TABLE_TEXT_COLUMN(name)                                                                    \
    {                                                                                              \
        name, TABLE_LEFT, false                                                                    \
    }
#define TABLE_ESTIMATE_COLUMNS(name)                                                               \
    TABLE_NUMBER_COLUMN(name), TABLE_NUMBER_COLUMN(name "_se"),                                    \
        TABLE_NUMBER_COLUMN(name "_lower"), TABLE_NUMBER_COLUMN(name "_upper"),                    \
        TABLE_NUMBER_COLUMN(name "_n"), TABLE_TEXT_COLUMN(name "_status")

const char *table_estimate_status(enum estimate_status status);

#endif
