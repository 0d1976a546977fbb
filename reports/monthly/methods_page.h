#ifndef ASSAY_REPORTS_MONTHLY_METHODS_PAGE_H
#define ASSAY_REPORTS_MONTHLY_METHODS_PAGE_H

#include "reports/html/page_part.h"

/* Definitions, lines, filters, what was left out, and the files behind it. */
const char *methods_page(struct page *page);

#endif
