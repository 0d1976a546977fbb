#ifndef ASSAY_REPORTS_HTML_PAGE_FIGURE_H
#define ASSAY_REPORTS_HTML_PAGE_FIGURE_H

#include "reports/html/page_part.h"

struct page_figure {
    const char *chart;   /* its id; the phone's variant has "-narrow" behind it */
    const char *title;   /* where there is no chart to take it from */
    const char *caption; /* NULL: n and period of the report */
    const char *table;   /* markup of the numbers */
    bool card;           /* framed, one of several */
};

/* A chart with its title, reading and numbers; what stands in its place where it is missing. */
const char *page_figure(struct page *page, const struct page_figure *figure);

#endif
