#ifndef ASSAY_REPORTS_MONTHLY_METHODS_PAGE_H
#define ASSAY_REPORTS_MONTHLY_METHODS_PAGE_H

#include "reports/html/page_part.h"

/* Definitions, lines, filters, what was left out, and the files behind it. */
const char *page_methods(struct page *page);

#endif
