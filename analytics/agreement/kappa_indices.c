#include "analytics/agreement/kappa_indices.h"

#include <math.h>

/* With two levels the margins say it all: n11 - n22 = n1. + n.1 - n and n12 - n21 = n1. - n.1. */
static void add_indices(const struct kappa_margins *margins, struct kappa_indices *beside)
{
    if (margins->scale->n_levels != 2)
        return;
    const double n = (double)margins->n, a = (double)margins->a[0], b = (double)margins->b[0];
    beside->prevalence_index = (a + b - n) / n;
    beside->bias_index = (a - b) / n;
}

struct kappa_indices kappa_indices(const struct kappa_margins *margins, size_t n_agree)
{
    const double n = (double)margins->n, k = (double)margins->scale->n_levels;
    double chance = 0, possible = 0, difference = 0;
    for (size_t level = 0; level < margins->scale->n_levels; level++) {
        const double a = (double)margins->a[level], b = (double)margins->b[level];
        chance += a * b;
        possible += fmin(a, b);
        difference += (b - a) * margins->scale->values[level];
    }
    const double observed = (double)n_agree / n, expected = chance / (n * n);
    struct kappa_indices beside = {
        .observed = observed,
        .expected = expected,
        .kappa_max = expected < 1 ? (possible / n - expected) / (1 - expected) : NAN,
        .pabak = (k * observed - 1) / (k - 1),
        .prevalence_index = NAN,
        .bias_index = NAN,
        .mean_difference = difference / n,
    };
    add_indices(margins, &beside);
    return beside;
}
