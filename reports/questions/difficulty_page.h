#ifndef ASSAY_REPORTS_QUESTIONS_DIFFICULTY_PAGE_H
#define ASSAY_REPORTS_QUESTIONS_DIFFICULTY_PAGE_H

#include "reports/html/page_part.h"

/* The question map with its numbers; empty where no question has enough answers to be on it. */
const char *difficulty_page(struct page *page);

#endif
