#ifndef ASSAY_REPORTS_RUBRICS_VERSIONS_PAGE_H
#define ASSAY_REPORTS_RUBRICS_VERSIONS_PAGE_H

#include "reports/html/page_part.h"

/* The section on questions whose wording changed, before and after side by side, those that got
 * worse first; empty where none did. */
const char *versions_page(struct page *page);

#endif
