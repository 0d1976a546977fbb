#ifndef ASSAY_REPORTS_AGREEMENT_HEATMAP_WORDS_H
#define ASSAY_REPORTS_AGREEMENT_HEATMAP_WORDS_H

#include <stdbool.h>

#include "base/arena.h"
#include "reports/chart/chart.h"
#include "reports/model/report.h"

/* The title, the reading and the description of the agreement heat map, which shows `n_shown` of
 * the interviewers who met somebody. */
void heatmap_words(const struct report *report, size_t n_shown, struct arena *arena,
                   struct chart *chart);

/* Whether some pair that has an agreement has a difference in level too: above the diagonal then
 * stands the level, otherwise the interval of the agreement. */
bool heatmap_words_has_levels(const struct report *report, struct arena *arena);

#endif
