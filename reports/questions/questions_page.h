#ifndef ASSAY_REPORTS_QUESTIONS_QUESTIONS_PAGE_H
#define ASSAY_REPORTS_QUESTIONS_QUESTIONS_PAGE_H

#include "reports/html/page_part.h"

/* The table of all questions that were asked. */
const char *questions_page(struct page *page);

#endif
