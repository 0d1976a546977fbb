#ifndef ASSAY_ANALYTICS_AGREEMENT_KRIPPENDORFF_H
#define ASSAY_ANALYTICS_AGREEMENT_KRIPPENDORFF_H

#include "analytics/agreement/panel_sums.h"

/*
 * Krippendorff's alpha, 1 - (N - 1) Do/De over the N ratings of units: Do sums the differences of
 * the pairs of each unit divided by its ratings less one, De those of all ordered couples of
 * ratings. A difference is 0 or 1 (nominal), the squared distance of the values (interval), or the
 * squared number of ratings between two levels, half of their own counted (ordinal: the rank
 * metric). Krippendorff (2019), Content Analysis, 4th edition, chapter 12.
 *
 * A unit of n ratings whose pairs differ by d on average moves alpha by n (gain - slope d) + the
 * sum of by_level of its ratings, which sums to 0 over all units; where the metric is made of the
 * ratings themselves, their part in it is included.
 */
struct krippendorff {
    double observed, expected; /* mean differences, 0 to 1; expected 0: alpha is not defined */
    double gain, slope;
    double *by_level;
    double *position; /* of each level: a difference is the square of a distance; NULL: nominal */
};

/* Needs a unit. */
struct krippendorff krippendorff(const struct panel_sums *sums, enum krippendorff_metric metric,
                                 struct arena *arena);

/* The mean difference of the pairs of a unit. */
double krippendorff_difference(const struct krippendorff *alpha, const struct panel_unit *unit);

/* Of the difference of two ratings by chance: its mean square to its mean. */
double krippendorff_square_ratio(const struct krippendorff *alpha, const struct panel_sums *sums);

#endif
