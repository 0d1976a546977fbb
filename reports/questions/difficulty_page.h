#ifndef ASSAY_REPORTS_QUESTIONS_DIFFICULTY_PAGE_H
#define ASSAY_REPORTS_QUESTIONS_DIFFICULTY_PAGE_H

#include "reports/html/page_part.h"

/* The question map with its numbers. */
const char *page_difficulty(struct page *page);

#endif
