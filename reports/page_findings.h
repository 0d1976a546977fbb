#ifndef ASSAY_REPORTS_PAGE_FINDINGS_H
#define ASSAY_REPORTS_PAGE_FINDINGS_H

#include "reports/html/page_part.h"

/* What was found, in words: clear findings, then those to watch, then who is too few. */
const char *page_findings(struct page *page);

#endif
