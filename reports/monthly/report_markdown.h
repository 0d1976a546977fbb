#ifndef ASSAY_REPORTS_MONTHLY_REPORT_MARKDOWN_H
#define ASSAY_REPORTS_MONTHLY_REPORT_MARKDOWN_H

#include "base/buffer.h"
#include "reports/model/report.h"

/* The report for a chat or an issue, short: what it comes to, each finding in words, then the
 * tables that are shown there. */
void report_markdown(const struct report *report, struct buffer *out);

#endif
