#ifndef ASSAY_REPORTS_CANDIDATES_CANDIDATES_PAGE_H
#define ASSAY_REPORTS_CANDIDATES_CANDIDATES_PAGE_H

#include "reports/html/page_part.h"

/* A profile: its chart, what its scores support and what they cannot say. `card`: framed. */
const char *candidates_page_profile(struct page *page, size_t profile, bool card);

/* A card for each topic profile. */
const char *candidates_page(struct page *page);

#endif
