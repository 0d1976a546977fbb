#ifndef ASSAY_ANALYTICS_MEASURE_MOMENTS_H
#define ASSAY_ANALYTICS_MEASURE_MOMENTS_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Means and sums of squared deviations of values that stream by, one or two at a time. A zeroed
 * struct is empty. Constant values give a sum of squares of exactly 0. Welford (1962),
 * Technometrics 4, 419-420; merged as by Chan, Golub & LeVeque (1983), American Statistician 37,
 * 242-247.
 */
struct moments {
    size_t n;
    double mean, m2;
};

struct comoments {
    size_t n;
    double mean_a, mean_b, m2_a, m2_b, c;
};

void moments_add(struct moments *moments, double value);
void moments_merge(struct moments *moments, const struct moments *other);

/* With divisor n - 1; NAN below two values. */
double moments_variance(const struct moments *moments);

void moments_add_pair(struct comoments *comoments, double a, double b);
void moments_merge_pairs(struct comoments *comoments, const struct comoments *other);

/* Whether values within about 0 to 1 differ by more than rounding. */
bool moments_vary(size_t n, double m2);

/* Pearson's; NAN where a side does not vary. */
double moments_correlation(const struct comoments *comoments);

#endif
