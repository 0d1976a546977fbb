#ifndef ASSAY_REPORTS_INTERVIEWERS_RULER_WORDS_H
#define ASSAY_REPORTS_INTERVIEWERS_RULER_WORDS_H

#include "base/arena.h"
#include "reports/chart/chart.h"
#include "reports/model/ruler.h"

/* The title, the reading and the description of the chart, which names so many interviewers. */
void ruler_words(const struct report *report, const struct ruler *ruler, size_t n_named,
                 struct arena *arena, struct chart *chart);

#endif
