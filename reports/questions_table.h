#ifndef ASSAY_REPORTS_QUESTIONS_TABLE_H
#define ASSAY_REPORTS_QUESTIONS_TABLE_H

#include "base/arena.h"
#include "reports/report.h"
#include "reports/table.h"

/* The questions that were asked, those that need attention first, then the ones to watch, the rest
 * in bank order; each finding in words below. Its data hold every question of the catalogue. */
struct table *questions_table(const struct report *report, struct arena *arena);

#endif
