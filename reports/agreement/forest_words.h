#ifndef ASSAY_REPORTS_AGREEMENT_FOREST_WORDS_H
#define ASSAY_REPORTS_AGREEMENT_FOREST_WORDS_H

#include "base/arena.h"
#include "reports/chart/chart.h"
#include "reports/model/report.h"

/* What the kappa forest shows, and says. */

#define FOREST_GOOD 0.60 /* agreement is called good from here on, as in the heat map */

const struct estimate *forest_words_kappa(const struct report *report, size_t question);

/* Whether it is clear that interviewers disagree on the question. */
bool forest_words_is_flagged(const struct report *report, size_t question);

/* Those with a kappa, the lowest first, equal ones in the order of the catalogue. `ret` has room
 * for all. */
size_t forest_words_questions(const struct report *report, size_t *ret);

/* The title, the reading and the description of the chart that shows these. */
void forest_words(const struct report *report, const size_t *shown, size_t n, struct arena *arena,
                  struct chart *chart);

#endif
