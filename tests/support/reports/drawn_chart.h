#ifndef ASSAY_TESTS_SUPPORT_DRAWN_CHART_H
#define ASSAY_TESTS_SUPPORT_DRAWN_CHART_H

#include <stdbool.h>

#include "base/arena.h"
#include "reports/chart/chart.h"

/* Draws a chart with gnuplot and fails where there is no picture. */
void assert_drawn(struct chart *chart, struct arena *arena);

/* Whether the drawn chart shows the text, alone or as the beginning of a longer one. */
bool shows(const struct chart *chart, const char *text);

#endif
