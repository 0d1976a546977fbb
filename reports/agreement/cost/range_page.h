#ifndef ASSAY_REPORTS_AGREEMENT_COST_RANGE_PAGE_H
#define ASSAY_REPORTS_AGREEMENT_COST_RANGE_PAGE_H

#include "reports/html/page_part.h"

/* That strong candidates alone came to a later stage, in a sentence and a table for each; empty
 * where they did not. */
const char *range_page(struct page *page);

#endif
