#ifndef ASSAY_REPORTS_AGREEMENT_CONFUSION_TABLE_H
#define ASSAY_REPORTS_AGREEMENT_CONFUSION_TABLE_H

#include "base/arena.h"
#include "reports/model/report.h"
#include "reports/table/table.h"

/*
 * The levels of a pair against each other, with totals and their shares: rows a, columns b, the
 * diagonal behind "=", "·" where nothing was counted. One table, or several by `next` where the
 * levels do not fit 80 columns. Needs a table (pair->n_levels above 0).
 */
struct table *confusion_tables(const struct report *report, const struct pair_result *pair,
                               struct arena *arena);

/* The counts for other programs: n results, one row for each two levels. */
struct table *confusion_table_data(const struct report *report, const struct pair_result *results,
                                   size_t n, struct arena *arena);

#endif
