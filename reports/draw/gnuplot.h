#ifndef ASSAY_REPORTS_DRAW_GNUPLOT_H
#define ASSAY_REPORTS_DRAW_GNUPLOT_H

#include "base/arena.h"
#include "base/error.h"
#include "reports/chart/chart.h"

struct gnuplot_options {
    const char *program; /* NULL: gnuplot */
    int seconds;         /* for all charts together; 0: 30 and a quarter for each */
    bool png;            /* pictures of pixels: the scripts are those of chart_slide */
    bool (*go_on)(struct error *error); /* NULL: always */
};

/*
 * Draws all charts in one gnuplot process, and alone each one that did not come out of it. A chart
 * that could not be drawn says so (`failed`, `reason`) and is counted; that is no error. False
 * where the system denied a directory or a process, or `go_on` said so.
 */
bool gnuplot_draw(struct chart *const charts[], size_t n, const struct gnuplot_options *options,
                  struct arena *arena, size_t *ret_failed, struct error *error) MUST_CHECK;

#endif
