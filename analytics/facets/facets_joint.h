#ifndef ASSAY_ANALYTICS_FACETS_FACETS_JOINT_H
#define ASSAY_ANALYTICS_FACETS_FACETS_JOINT_H

#include "analytics/facets/facets_layout.h"
#include "base/error.h"

/*
 * Joint maximum likelihood, for comparison with published tables: the ability of each candidate is
 * a parameter like the others, so that severities and difficulties come out too far apart
 * (Andersen 1973; by about L/(L - 1) with L ratings a candidate). Newton's steps, candidates
 * eliminated first. Severities and difficulties sum to 0. Wright & Masters (1982), Rating Scale
 * Analysis; Linacre (1989), Many-Facet Rasch Measurement.
 */
struct facets_joint {
    bool converged;
    size_t iterations;
    double *parameters;
    double *abilities;   /* by candidate; those set aside have none */
    double *information; /* by candidate, of the ability alone */
    double log_likelihood;
};

/* False: `go_on` said so. */
bool facets_joint_fit(const struct facets_data *data, const struct facets_layout *layout,
                      bool (*go_on)(struct error *error), struct arena *arena,
                      struct facets_joint *ret, struct error *error) MUST_CHECK;

#endif
