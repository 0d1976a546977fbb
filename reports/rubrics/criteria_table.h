#ifndef ASSAY_REPORTS_RUBRICS_CRITERIA_TABLE_H
#define ASSAY_REPORTS_RUBRICS_CRITERIA_TABLE_H

#include <stdint.h>

#include "reports/model/report.h"
#include "reports/table/table.h"

enum { MOST_CRITERIA_TOLD = 12 };

/* The criteria of one question of the catalogue, with what was found about them; NULL: none of them
 * was rated. */
struct table *criteria_table(const struct report *report, size_t question, struct arena *arena);

/* Those of all questions; CSV writes them unrounded. */
struct table *criteria_table_all(const struct report *report, struct arena *arena);

/* Those that something was found about, clear ones first; NULL: no criterion was rated at all. */
struct table *criteria_table_found(const struct report *report, struct arena *arena);

#endif
