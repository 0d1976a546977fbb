#ifndef ASSAY_REPORTS_AGREEMENT_AGREEMENT_MONTHS_TABLE_H
#define ASSAY_REPORTS_AGREEMENT_AGREEMENT_MONTHS_TABLE_H

#include "base/arena.h"
#include "reports/model/report.h"
#include "reports/table/table.h"

/* Kappa of the newest twelve months, the oldest first; NULL where there are not two months with
 * answers that two interviewers scored. */
struct table *agreement_months_table(const struct report *report, struct arena *arena);

#endif
