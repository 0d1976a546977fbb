#ifndef ASSAY_REPORTS_PAGE_METHODS_H
#define ASSAY_REPORTS_PAGE_METHODS_H

#include "reports/html/page_part.h"

/* Definitions, lines, filters, what was left out, and the files behind it. */
const char *page_methods(struct page *page);

#endif
