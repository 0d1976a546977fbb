#ifndef ASSAY_REPORTS_AGREEMENT_AGREEMENT_PAGE_H
#define ASSAY_REPORTS_AGREEMENT_AGREEMENT_PAGE_H

#include "reports/html/page_part.h"

/* The heat map and the table of pairs of interviewers; empty where no two scored the same answer.
 */
const char *agreement_page(struct page *page);

#endif
