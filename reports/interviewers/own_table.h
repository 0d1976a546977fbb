#ifndef ASSAY_REPORTS_INTERVIEWERS_OWN_TABLE_H
#define ASSAY_REPORTS_INTERVIEWERS_OWN_TABLE_H

#include "reports/model/report.h"
#include "reports/table/table.h"

/* One interviewer's own page as tables: levels, questions, months. Its data are a row for each
 * question that a colleague scored too. */
struct table *own_table(const struct report *report, struct arena *arena);

#endif
