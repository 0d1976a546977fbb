#ifndef ASSAY_REPORTS_HISTORY_DRIFT_CHART_WORDS_H
#define ASSAY_REPORTS_HISTORY_DRIFT_CHART_WORDS_H

#include "base/arena.h"
#include "reports/chart/chart.h"
#include "reports/model/report.h"

/* What the chart of drift shows, and says. */

enum { DRIFT_MOST_PANELS = 9 };

/* The questions of its panels, in order: drift, watches, then the rest by the answers of the months
 * shown; in each the order of the catalogue. `ret` has room for all. */
size_t drift_chart_words_panels(const struct report *report, size_t *ret);

/* The title, the reading and the description of the chart that shows these. */
void drift_chart_words(const struct report *report, const size_t *shown, size_t n,
                       struct arena *arena, struct chart *chart);

#endif
