#ifndef ASSAY_REPORTS_INTERVIEWERS_RULER_PAGE_H
#define ASSAY_REPORTS_INTERVIEWERS_RULER_PAGE_H

#include "reports/html/page_part.h"

/* The ruler of all with its numbers; "": there is none. */
const char *ruler_page(struct page *page);

#endif
