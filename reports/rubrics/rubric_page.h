#ifndef ASSAY_REPORTS_RUBRICS_RUBRIC_PAGE_H
#define ASSAY_REPORTS_RUBRICS_RUBRIC_PAGE_H

#include "reports/html/page_part.h"

/* How the levels of each question are used; a table for each scale. Empty where no question has
 * enough ratings. */
const char *rubric_page(struct page *page);

#endif
