#ifndef ASSAY_REPORTS_RUBRICS_CATEGORY_CURVES_PAGE_H
#define ASSAY_REPORTS_RUBRICS_CATEGORY_CURVES_PAGE_H

#include "reports/html/page_part.h"

/* The curves with their numbers; "": there are none. */
const char *category_curves_page(struct page *page);

#endif
