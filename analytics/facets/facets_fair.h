#ifndef ASSAY_ANALYTICS_FACETS_FACETS_FAIR_H
#define ASSAY_ANALYTICS_FACETS_FACETS_FAIR_H

#include "analytics/facets/facets_layout.h"
#include "analytics/measure/estimate.h"

/*
 * Fair averages: the score that is expected, on the scale's own values, where all that is not asked
 * about is average. With common thresholds that is at the mean difficulty, with partial credit the
 * plain mean over questions (Linacre 1989, Many-Facet Rasch Measurement).
 */
struct facets_fair {
    double value;
    double slope;     /* by ability; by severity it is minus that */
    double *gradient; /* by parameter, of difficulties and steps; NULL: not wanted */
};

/* At an ability and a severity. `gradient` (NULL: not wanted) has a place for each parameter. */
struct facets_fair facets_fair_at(const struct facets_data *data,
                                  const struct facets_layout *layout, const double *parameters,
                                  double ability, double severity, double *gradient);

/* With the interval of a normal distribution on the scale of logit((value - lowest)/range). */
struct estimate facets_fair_estimate(const struct scale *scale, double value, double se, size_t n);

#endif
