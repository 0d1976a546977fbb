#ifndef ASSAY_REPORTS_AGREEMENT_COST_SELECTION_COST_PAGE_H
#define ASSAY_REPORTS_AGREEMENT_COST_SELECTION_COST_PAGE_H

#include "reports/html/page_part.h"

/* What this agreement costs, in a sentence and a table; empty where it is not known. */
const char *selection_cost_page(struct page *page);

#endif
