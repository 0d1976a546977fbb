#ifndef ASSAY_REPORTS_AGREEMENT_HEATMAP_WORDS_H
#define ASSAY_REPORTS_AGREEMENT_HEATMAP_WORDS_H

#include "base/arena.h"
#include "reports/chart/chart.h"
#include "reports/model/report.h"

/* The title, the reading and the description of the agreement heat map, which shows `n_shown` of
 * the interviewers who met somebody. */
void heatmap_words(const struct report *report, size_t n_shown, struct arena *arena,
                   struct chart *chart);

#endif
