#ifndef ASSAY_REPORTS_MONTHLY_FINDINGS_PAGE_H
#define ASSAY_REPORTS_MONTHLY_FINDINGS_PAGE_H

#include "reports/html/page_part.h"

/* What was found, in words: clear findings, then those to watch, then who is too few. */
const char *findings_page(struct page *page);

#endif
