#ifndef ASSAY_REPORTS_PIPELINE_PIPELINE_PAGE_H
#define ASSAY_REPORTS_PIPELINE_PIPELINE_PAGE_H

#include "reports/html/page_part.h"

/* The funnel with its numbers, the month beside others, and the load of each interviewer. Empty for
 * a report without a pipeline. */
const char *pipeline_page(struct page *page);

#endif
