#ifndef ASSAY_REPORTS_CHART_CHART_SCRIPT_H
#define ASSAY_REPORTS_CHART_CHART_SCRIPT_H

#include <stdbool.h>
#include <stddef.h>

#include "reports/chart/chart.h"
#include "reports/chart/label_placement.h"

/* The pieces a chart's script is made of. Coordinates are pixels from the top left; colours are
 * roles of the palette. */

enum label_align { ALIGN_LEFT, ALIGN_CENTRE, ALIGN_RIGHT };

struct label_style {
    double size; /* of the font, in pixels */
    const char *colour;
    enum label_align align;
    bool bold;
    bool ground;   /* part of the ground: behind the data, without a halo */
    bool vertical; /* reads upwards */
};

/* `y` is the middle of the line. */
void chart_script_label(struct chart *chart, double x, double y, const char *text,
                        struct label_style style);

/* Behind the data. A frame is filled with the ground colour. */
void chart_script_box(struct chart *chart, struct pixel_box box, const char *colour);
void chart_script_frame(struct chart *chart, struct pixel_box box, const char *colour, bool dashed);

struct line_style {
    double width;
    const char *colour;
    bool dashed;
    bool front; /* over the data */
};

void chart_script_line(struct chart *chart, double x1, double y1, double x2, double y2,
                       struct line_style style);

/* A named block of numbers: begin, rows, end. A block needs at least one row. */
void chart_script_data_begin(struct chart *chart, const char *name, const char *columns);
void chart_script_data_row(struct chart *chart, const double *values, size_t n);
void chart_script_data_end(struct chart *chart);

/* The last line of a script: everything plotted, in this order. */
void chart_script_plot(struct chart *chart, const char *const clauses[], size_t n);

#endif
