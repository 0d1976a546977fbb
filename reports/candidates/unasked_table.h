#ifndef ASSAY_REPORTS_CANDIDATES_UNASKED_TABLE_H
#define ASSAY_REPORTS_CANDIDATES_UNASKED_TABLE_H

#include "analytics/candidates/unasked.h"
#include "reports/model/report.h"
#include "reports/table/table.h"

/* The questions that the last candidates were never asked, with the topics of which that is so of
 * all. */
struct table *unasked_table(const struct report *report, const struct unasked *unasked,
                            struct arena *arena);

/* What `assay candidates --unasked --format json` prints. */
void unasked_table_json(const struct report *report, const struct unasked *unasked,
                        struct buffer *out);

#endif
