#ifndef ASSAY_REPORTS_AGREEMENT_PANEL_SIZE_TABLE_H
#define ASSAY_REPORTS_AGREEMENT_PANEL_SIZE_TABLE_H

#include "base/arena.h"
#include "reports/model/report.h"
#include "reports/table/table.h"

/*
 * How many interviewers would do: what the mean score of two is worth, for each
 * question, the least first, and how many reach 0.80; in words for all together. NULL
 * where no intraclass correlation is known.
 */
struct table *panel_size_table(const struct report *report, struct arena *arena);

#endif
