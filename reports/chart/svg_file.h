#ifndef ASSAY_REPORTS_CHART_SVG_FILE_H
#define ASSAY_REPORTS_CHART_SVG_FILE_H

#include "base/buffer.h"
#include "reports/chart/chart.h"

/* A drawn chart as a file of its own: white ground, size and font that a page would give it, for
 * viewers, slides and word processors. */
void svg_file(const struct chart *chart, struct buffer *file);

#endif
