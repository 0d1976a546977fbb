#ifndef ASSAY_REPORTS_RUBRICS_CATEGORY_CURVES_WORDS_H
#define ASSAY_REPORTS_RUBRICS_CATEGORY_CURVES_WORDS_H

#include "base/arena.h"
#include "reports/chart/chart.h"
#include "reports/rubrics/category_curves.h"

/* What stands above the curves of a question: which score is nobody's likeliest, surely or by the
 * estimates alone. */
const char *category_curves_words_of(const struct category_curves *curves, size_t question,
                                     struct arena *arena);

/* The title, the reading and the description of the chart. */
void category_curves_words(const struct report *report, const struct category_curves *curves,
                           struct arena *arena, struct chart *chart);

#endif
