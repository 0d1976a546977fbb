#ifndef ASSAY_REPORTS_CHART_LABEL_WIDTH_H
#define ASSAY_REPORTS_CHART_LABEL_WIDTH_H

#include <stddef.h>

#include "base/arena.h"

/*
 * How wide a label will be, in pixels, in the sans serif fonts that the charts ask for. An
 * estimate, as charts are drawn without a font at hand: a few percent off for ordinary text.
 */
double label_width(const char *text, double font_size);

/* Room to leave where a label must not reach further, as the font that a reader has may be wider.
 */
#define LABEL_SLACK 1.12

/* The text, or its beginning and … where it is wider than `width`. Never cut within a character
 * with its accents. */
const char *label_width_fit(const char *text, double font_size, double width, struct arena *arena);

/* How many bytes of the text fit a line, with room for a wider font: up to a blank, or all of a
 * first word that is too long. */
size_t label_width_line(const char *text, double font_size, double width, struct arena *arena);

/* The text in two lines of that width, each cut where it is longer; ret[1] NULL: it fits one. */
void label_width_two_lines(const char *text, double font_size, double width, struct arena *arena,
                           const char *ret[2]);

#endif
