#ifndef ASSAY_REPORTS_INTERVIEWERS_OWN_PAGE_H
#define ASSAY_REPORTS_INTERVIEWERS_OWN_PAGE_H

#include "base/buffer.h"
#include "base/error.h"
#include "reports/model/report.h"

/*
 * One interviewer's own page, report.own as one HTML file that stands by itself: what to try,
 * levels beside colleagues', the questions farthest from theirs, months. Nobody else has a name on
 * it.
 */
bool own_page(const struct report *report, struct buffer *html, struct error *error) MUST_CHECK;

#endif
