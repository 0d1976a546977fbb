#ifndef ASSAY_REPORTS_CHART_CHART_H
#define ASSAY_REPORTS_CHART_CHART_H

#include <stdbool.h>

#include "base/buffer.h"

/*
 * A chart as a value: what it says in words, and the gnuplot script that draws it. Its builder
 * (chart_*.h) fills the first part, gnuplot_draw the rest. The texts are plain UTF-8, which a page
 * has yet to escape; `svg` is ready to stand in a page.
 */
struct chart {
    const char *id;          /* of the figure; the ids within the picture begin with it */
    const char *title;       /* the finding, without a full stop */
    const char *reading;     /* how to read it, and what is left out */
    const char *description; /* for who cannot see it: what it shows, with the numbers */
    int width, height;
    bool narrow;  /* drawn for a phone, beside a wide chart that says the same */
    bool profile; /* of one candidate: for that candidate's page alone */
    struct buffer script;
    size_t body; /* where in the script the drawing begins: after terminal and canvas */

    char *svg;       /* NULL until it is drawn */
    const char *png; /* the same as pixels */
    size_t png_length;
    bool failed;        /* it could not be drawn */
    const char *reason; /* why, where it failed */
};

/* Frees the script; everything else lives in arenas. */
void chart_free(struct chart *chart);

#endif
