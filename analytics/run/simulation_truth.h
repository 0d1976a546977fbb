#ifndef ASSAY_ANALYTICS_RUN_SIMULATION_TRUTH_H
#define ASSAY_ANALYTICS_RUN_SIMULATION_TRUTH_H

#include "analytics/run/simulation.h"

/*
 * What estimates are held against: expected values of a simulation, over what is particular to
 * answers, readings and halo, and for all its interviewers alike.
 */
struct simulation_truth {
    /* The expected share of the scale of each candidate on each topic, over all questions of the
     * topic: [candidate x topics + topic]. Questions are as they are on the day of the first
     * interview. */
    double *shares;
    /* Of each question, as it was before a repair: the expected share of the average candidate. */
    double *question_shares;
    /* The expected level by each interviewer, over all answers of the simulation. */
    double *levels;
};

void simulation_truth_create(const struct simulation *simulation, struct arena *run,
                             struct simulation_truth *ret);

#endif
