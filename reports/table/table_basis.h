#ifndef ASSAY_REPORTS_TABLE_TABLE_BASIS_H
#define ASSAY_REPORTS_TABLE_TABLE_BASIS_H

#include "reports/model/report.h"
#include "reports/table/table.h"

/* What the numbers rest on, a note of every table for readers:
 * "1,003 ratings of 96 candidates by 5 interviewers, 2026-01-05 to 2026-10-30 (UTC). Role: …" */
void table_basis_note(struct table *table, const struct report *report);

#endif
