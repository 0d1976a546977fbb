#ifndef ASSAY_ANALYTICS_FACETS_FACETS_MARGINAL_RESULT_H
#define ASSAY_ANALYTICS_FACETS_FACETS_MARGINAL_RESULT_H

#include "analytics/facets/facets_frame.h"
#include "analytics/facets/facets_marginal.h"

/* Fills the result from a fit that has converged. False: `go_on` said so. */
bool facets_marginal_result_fill(const struct facets_frame *frame, struct facets_fit *fit,
                                 bool (*go_on)(struct error *error),
                                 struct error *error) MUST_CHECK;

#endif
