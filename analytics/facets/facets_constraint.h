#ifndef ASSAY_ANALYTICS_FACETS_FACETS_CONSTRAINT_H
#define ASSAY_ANALYTICS_FACETS_FACETS_CONSTRAINT_H

#include "analytics/facets/facets_layout.h"

/* What the likelihood leaves free gets a curvature of its own in the information (lower triangle),
 * so that a step does not go along it. */
void facets_constraint_hold(const struct facets_layout *layout, double *information);

/* Takes from the inverse of such an information, whole, to the covariance of parameters that keep
 * to what is held: P M P' for each, P = I - d u'/(u'd), d what is free and u what is held. `work`:
 * n. */
void facets_constraint_apply(const struct facets_layout *layout, double *inverse, double *work);

#endif
