#ifndef ASSAY_REPORTS_PAGE_DIFFICULTY_H
#define ASSAY_REPORTS_PAGE_DIFFICULTY_H

#include "reports/html/page_part.h"

/* The question map with its numbers. */
const char *page_difficulty(struct page *page);

#endif
