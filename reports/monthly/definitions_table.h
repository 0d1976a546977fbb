#ifndef ASSAY_REPORTS_MONTHLY_DEFINITIONS_TABLE_H
#define ASSAY_REPORTS_MONTHLY_DEFINITIONS_TABLE_H

#include "base/arena.h"
#include "reports/model/report.h"
#include "reports/table/table.h"

/*
 * What the page says under "Methods and data", as rows of a term and its text: definitions, lines
 * of the findings, filters, exclusions. Read off the page's own markup, so that both say the same.
 */
struct table *definitions_table(const struct report *report, struct arena *arena);

#endif
