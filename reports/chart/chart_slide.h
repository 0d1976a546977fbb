#ifndef ASSAY_REPORTS_CHART_CHART_SLIDE_H
#define ASSAY_REPORTS_CHART_CHART_SLIDE_H

#include "base/arena.h"
#include "reports/chart/chart.h"

/* Pixels across of a PNG picture: as wide as a slide in full resolution, and of a slide down. */
enum { SLIDE_WIDTH = 1920, SLIDE_HEIGHT = 1080 };

/* At most so many questions are legible on one. */
enum { CHART_SLIDE_QUESTIONS = 12 };

/*
 * A chart that stands alone, on a slide of 16:9: its title above it, as large as fits, and how to
 * read it below it or, where that leaves it larger, beside it. Drawn as SVG or as PNG. `ret` is
 * ready to be drawn; its script is freed by chart_free.
 */
void chart_slide(const struct chart *chart, bool png, struct arena *arena, struct chart *ret);

/* The same for a message, as high as the chart is: title and reading stand above it. */
void chart_slide_tall(const struct chart *chart, bool png, struct arena *arena, struct chart *ret);

#endif
