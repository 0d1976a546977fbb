#ifndef ASSAY_REPORTS_RUBRICS_RUBRIC_KEY_H
#define ASSAY_REPORTS_RUBRICS_RUBRIC_KEY_H

#include "base/ratings.h"
#include "reports/chart/chart.h"

/* The key above the bars: which colour stands for which level, lowest to the left, around `centre`
 * pixels. NULL: the bars are on different scales. Needs the ramp's colours. */
void rubric_key(struct chart *chart, const struct scale *scale, double centre);

#endif
