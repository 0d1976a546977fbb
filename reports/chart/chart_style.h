#ifndef ASSAY_REPORTS_CHART_CHART_STYLE_H
#define ASSAY_REPORTS_CHART_CHART_STYLE_H

#include <stddef.h>

#include "reports/chart/chart.h"

/*
 * One look for every chart. Scripts name colours by role; the picture holds the light value of each
 * role, by which the page recolours it (templates/chart.css), so that no two roles share a value.
 */
struct palette_colour {
    const char *role, *light;
};

extern const struct palette_colour chart_palette[];
extern const size_t n_chart_palette;

/*
 * The colours of a rubric run in equal steps from s1 (lowest level) over s3 to s5 (highest). A
 * scale takes as many of them as it has levels, the same distance from either end; the five-level
 * one takes s1 to s5. In scripts they are called r0 to r20.
 */
enum { RAMP_STEPS = 21 };

size_t chart_style_ramp_step(size_t level, size_t n_levels);
void chart_style_ramp_colour(size_t step, char light[8]);
void chart_style_define_ramp(struct chart *chart);

/* Starts the script of a chart whose width and height are set: terminal, colours, and a canvas in
 * pixels from the top left. */
void chart_style_begin(struct chart *chart);

/* A canvas larger than the chart, which stands on it so far from its left edge and its top, all in
 * pixels of the chart. */
struct chart_canvas {
    int width, height;
    double left, above;
    double scale; /* of a picture of pixels; 0: SVG */
};

void chart_style_begin_on(struct chart *chart, const struct chart_canvas *canvas);

#endif
