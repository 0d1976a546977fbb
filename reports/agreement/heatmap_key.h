#ifndef ASSAY_REPORTS_AGREEMENT_HEATMAP_KEY_H
#define ASSAY_REPORTS_AGREEMENT_HEATMAP_KEY_H

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

/* The key in one line, with what empty cells mean. */
void heatmap_key(struct chart *chart, const struct kappa_bins *bins, double y);

#endif
