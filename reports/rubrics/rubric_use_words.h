#ifndef ASSAY_REPORTS_RUBRICS_RUBRIC_USE_WORDS_H
#define ASSAY_REPORTS_RUBRICS_RUBRIC_USE_WORDS_H

#include "base/arena.h"
#include "reports/chart/chart.h"
#include "reports/model/report.h"

/* The title, the reading and the description of the chart of how rubrics are used. */
void rubric_use_words(const struct report *report, struct arena *arena, struct chart *chart);

#endif
