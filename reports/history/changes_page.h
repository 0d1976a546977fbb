#ifndef ASSAY_REPORTS_HISTORY_CHANGES_PAGE_H
#define ASSAY_REPORTS_HISTORY_CHANGES_PAGE_H

#include "reports/html/page_part.h"

/* What changed since the period before; empty where there is no such period. */
const char *changes_page(struct page *page);

#endif
