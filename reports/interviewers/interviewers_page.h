#ifndef ASSAY_REPORTS_INTERVIEWERS_INTERVIEWERS_PAGE_H
#define ASSAY_REPORTS_INTERVIEWERS_INTERVIEWERS_PAGE_H

#include "reports/html/page_part.h"

/* The section on interviewers: what was found, severity on the same answers, spread and load, by
 * name; empty where there are fewer than two. */
const char *interviewers_page(struct page *page);

#endif
