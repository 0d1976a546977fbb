#ifndef ASSAY_ANALYTICS_RUN_SIMULATED_LEVELS_H
#define ASSAY_ANALYTICS_RUN_SIMULATED_LEVELS_H

#include <gsl/gsl_rng.h>

#include "analytics/run/simulation.h"

/*
 * The level of an answer, by partial credit (Masters 1982). `location` is where an interviewer sees
 * the answer: ability times slope, less difficulty and severity, plus what is particular to the
 * answer, in logits. Levels are those written down: a question may have a fault by which
 * interviewers take one for another.
 */

/* One number out of `rng`. */
int simulated_levels_draw(gsl_rng *rng, const struct simulated_question *question, double location);

/* Whether a criterion is met that is so much harder than its question. One number out of `rng`. */
bool simulated_levels_meet(gsl_rng *rng, double location, double difficulty);

/* How one interviewer understands the question, in logits: 0 but where they differ. Draws from
 * `rng` either way, so that a fault changes no other answer. */
double simulated_levels_reading(gsl_rng *rng, const struct simulated_question *question);

/* The standard deviation of location for a given ability: of what is particular to the answer, of
 * readings, and of a halo with `halo_sd`. */
double simulated_levels_spread(const struct simulated_question *question, double halo_sd);

/* The expected level where location is normal with this mean and standard deviation, to 1e-9; by
 * the trapezoid rule, which converges fast on functions that are smooth to both ends. */
double simulated_levels_expected(const struct simulated_question *question, double mean, double sd);

#endif
