#ifndef ASSAY_REPORTS_AGREEMENT_QUESTION_AGREEMENT_PAGE_H
#define ASSAY_REPORTS_AGREEMENT_QUESTION_AGREEMENT_PAGE_H

#include "reports/html/page_part.h"

/* The figure of agreement by question; empty where no question was scored. */
const char *question_agreement_page(struct page *page);

#endif
