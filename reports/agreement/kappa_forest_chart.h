#ifndef ASSAY_REPORTS_AGREEMENT_KAPPA_FOREST_CHART_H
#define ASSAY_REPORTS_AGREEMENT_KAPPA_FOREST_CHART_H

#include <stdbool.h>

#include "base/arena.h"
#include "reports/chart/chart.h"
#include "reports/model/report.h"

/*
 * How far interviewers agree on each question: quadratic kappa with its interval, least agreement
 * on top, and all questions together below. The area of a mark follows the answers behind it.
 * `narrow` is for a phone. False where no question has a kappa.
 */
bool kappa_forest_chart(const struct report *report, bool narrow, struct arena *arena,
                        struct chart *ret);

/* The same for a slide: no more questions than it holds, those with the least agreement. */
bool kappa_forest_chart_slide(const struct report *report, struct arena *arena, struct chart *ret);

#endif
