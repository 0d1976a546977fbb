#ifndef ASSAY_REPORTS_MONTHLY_TIMELINE_PAGE_H
#define ASSAY_REPORTS_MONTHLY_TIMELINE_PAGE_H

#include "reports/html/page_part.h"

/* What is new, with a chart of the months; "" where the report has no earlier looks. */
const char *timeline_page(struct page *page);

#endif
