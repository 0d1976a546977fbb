#ifndef ASSAY_REPORTS_CHART_CHART_SLIDE_H
#define ASSAY_REPORTS_CHART_CHART_SLIDE_H

#include "base/arena.h"
#include "reports/chart/chart.h"

/* Pixels across of a PNG picture: as wide as a slide in full resolution. */
enum { SLIDE_WIDTH = 1920 };

/*
 * A chart that stands alone, for slides: its title, and how to read it, are drawn above it. Drawn
 * as SVG or, at SLIDE_WIDTH, as PNG. `ret` is ready to be drawn; its script is freed by chart_free.
 */
void chart_slide(const struct chart *chart, bool png, struct arena *arena, struct chart *ret);

#endif
