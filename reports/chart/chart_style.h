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

/* The same, with `above` pixels free over the canvas, for a picture of pixels that is `scale` times
 * as large (0: SVG). */
void chart_style_begin_below(struct chart *chart, int above, double scale);

#endif
