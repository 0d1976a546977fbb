#ifndef ASSAY_REPORTS_AGREEMENT_HEATMAP_KEY_H
#define ASSAY_REPORTS_AGREEMENT_HEATMAP_KEY_H

#include <stdbool.h>
#include <stddef.h>

#include "reports/chart/chart.h"

/* The colours of the agreement heat map: below the line of disagreement, to 0.60, to 0.75, above.
 * Where the line is higher, it takes the place of the others. */
enum { KAPPA_BINS = 4 };

struct kappa_bins {
    double upper[KAPPA_BINS - 1]; /* rising */
};

struct kappa_bins heatmap_key_bins(double disagree);
size_t heatmap_key_bin(const struct kappa_bins *bins, double kappa);

/* How far two are apart in level, in points: under the line for interviewers, under twice and three
 * times that, more. */
enum { LEVEL_BINS = 4 };

size_t heatmap_key_level(double points, double line);
const char *heatmap_key_level_colour(size_t bin);

/* What is on the chart: colours, and cells that are empty. */
struct heatmap_shown {
    bool kappas[KAPPA_BINS], levels[LEVEL_BINS];
    bool too_few, never;
};

/* The key of what is shown, a line for order and, where there are levels, one for level. */
void heatmap_key(struct chart *chart, const struct kappa_bins *bins, double line,
                 const struct heatmap_shown *shown, double y);

#endif
