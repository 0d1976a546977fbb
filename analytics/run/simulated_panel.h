#ifndef ASSAY_ANALYTICS_RUN_SIMULATED_PANEL_H
#define ASSAY_ANALYTICS_RUN_SIMULATED_PANEL_H

#include <gsl/gsl_rng.h>

#include "analytics/run/simulation.h"

/* Interviewers who stand together in the simulation's list. */
struct simulated_office {
    size_t first, n;
};

struct simulated_office simulated_panel_office(const struct simulation *simulation, size_t office);

/* k different numbers out of [first, first + n), or all, in random order; returns how many. */
size_t simulated_panel_choose(gsl_rng *rng, size_t first, size_t n, size_t k, size_t *ret);

/* k different numbers out of [0, n), k at most n, one after the other, each with a chance in
 * proportion to its weight among those left. */
void simulated_panel_choose_weighted(gsl_rng *rng, double *weights, size_t n, size_t k,
                                     size_t *ret);

/* So many of those interviewers of the office whose question it is: they come in groups of about
 * so many, and each question belongs to one of them. */
size_t simulated_panel_specialists(gsl_rng *rng, const struct simulated_office *office,
                                   size_t question, size_t n, size_t *ret);

#endif
