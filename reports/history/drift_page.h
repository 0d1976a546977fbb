#ifndef ASSAY_REPORTS_HISTORY_DRIFT_PAGE_H
#define ASSAY_REPORTS_HISTORY_DRIFT_PAGE_H

#include "reports/html/page_part.h"

/* The section on drift, of questions and of interviewers; empty where history was not asked for or
 * there is none. */
const char *drift_page(struct page *page);

#endif
