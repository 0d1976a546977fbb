#ifndef ASSAY_REPORTS_RUBRICS_CRITERIA_PAGE_H
#define ASSAY_REPORTS_RUBRICS_CRITERIA_PAGE_H

#include "reports/html/page_part.h"

/* The criteria of rubrics; nothing where none was rated by itself. */
const char *criteria_page(struct page *page);

#endif
