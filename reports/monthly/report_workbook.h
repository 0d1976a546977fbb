#ifndef ASSAY_REPORTS_MONTHLY_REPORT_WORKBOOK_H
#define ASSAY_REPORTS_MONTHLY_REPORT_WORKBOOK_H

#include "base/buffer.h"
#include "base/error.h"
#include "reports/model/report.h"

/*
 * The report as a workbook for Excel and LibreOffice (Office Open XML): a first sheet to read with
 * what was found, the filters and definitions and the files, then a sheet for each report table
 * with its unrounded data as a table of the spreadsheet. Text is never taken for a formula or a
 * link. The same report gives the same bytes. Adds to `out`, which is unchanged on failure.
 */
bool report_workbook(const struct report *report, struct buffer *out,
                     struct error *error) MUST_CHECK;

#endif
