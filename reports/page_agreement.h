#ifndef ASSAY_REPORTS_PAGE_AGREEMENT_H
#define ASSAY_REPORTS_PAGE_AGREEMENT_H

#include "reports/html/page_part.h"

/* The heat map and the table of pairs of interviewers. */
const char *page_agreement(struct page *page);

#endif
