#ifndef ASSAY_REPORTS_AGREEMENT_COST_RANGE_TABLE_H
#define ASSAY_REPORTS_AGREEMENT_COST_RANGE_TABLE_H

#include <jansson.h>

#include "base/arena.h"
#include "reports/model/report.h"
#include "reports/table/table.h"

/* What agreement is expected to be at a later stage, by the share of candidates who came there: a
 * table for each step that is told of, one after the other. NULL: there is none. */
struct table *range_table(const struct report *report, struct arena *arena);

/* A sentence for each of them, below a table about something else. */
void range_table_note(const struct report *report, struct table *table);

/* All steps, told of or not. */
json_t *range_table_json(const struct report *report);

#endif
