#ifndef ASSAY_REPORTS_MONTHLY_REPORT_MAIL_H
#define ASSAY_REPORTS_MONTHLY_REPORT_MAIL_H

#include "base/error.h"
#include "reports/chart/chart.h"
#include "reports/model/report.h"

/*
 * The report as a message, without sender and recipients: the findings as text and as HTML with the
 * charts as pictures, which need no server, and the page as an attachment. `charts` are drawn as
 * PNG; one without a picture is left out. Adds to `out`, which is unchanged on failure.
 */
bool report_mail(const struct report *report, const struct buffer *page,
                 struct chart *const *charts, size_t n_charts, struct buffer *out,
                 struct error *error) MUST_CHECK;

#endif
