#ifndef ASSAY_REPORTS_CANDIDATES_CANDIDATES_PAGE_H
#define ASSAY_REPORTS_CANDIDATES_CANDIDATES_PAGE_H

#include "reports/html/page_part.h"

/* A card for each topic profile. */
const char *candidates_page(struct page *page);

#endif
