#ifndef ASSAY_ANALYTICS_RUN_SIMULATED_CANDIDATE_H
#define ASSAY_ANALYTICS_RUN_SIMULATED_CANDIDATE_H

#include <gsl/gsl_rng.h>

#include "analytics/run/simulation.h"

enum { SIMULATED_STAGES = 2 };

#define SIMULATED_ABILITY_SD 1.0 /* of one topic, logits; the mean is 0 */

/* An interview: which questions are asked, and by whom. */
struct simulated_visit {
    const char *stage;
    size_t *questions, n_questions; /* places in the simulation's list */
    size_t *panel, n_panel;
    int32_t day;
};

/* One candidate as drawn, of whom nothing has been rated yet. */
struct simulated_candidate {
    const struct simulation *simulation;
    size_t number;               /* from 1 */
    gsl_rng *rng, *criteria_rng; /* what comes next is drawn from these */
    gsl_rng *extra_rng;          /* for what few simulations have: others do not change by it */
    double *abilities;           /* by topic */
    double *halo;                /* by interviewer, logits */
    char name[128];
    const char *role, *outcome;
    struct simulated_visit visits[SIMULATED_STAGES];
    size_t n_visits;
};

/* Room for one candidate after the other. */
void simulated_candidate_init(struct simulated_candidate *candidate,
                              const struct simulation *simulation, struct arena *arena);
void simulated_candidate_free(struct simulated_candidate *candidate);

/* Draws the candidate of this number, from 1; no other has to be drawn before. */
void simulated_candidate_draw(struct simulated_candidate *candidate, size_t number);

/* The ability on a question's topic. */
double simulated_candidate_ability(const struct simulated_candidate *candidate,
                                   const struct simulated_question *question);

/* Who scores the answer to a question; `panel` has room for every interviewer. */
size_t simulated_candidate_panel(struct simulated_candidate *candidate,
                                 const struct simulated_visit *visit, size_t question,
                                 size_t *panel);

#endif
