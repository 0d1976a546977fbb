#ifndef ASSAY_TESTS_SUPPORT_ANALYTICS_SIMULATED_YEAR_RESULT_H
#define ASSAY_TESTS_SUPPORT_ANALYTICS_SIMULATED_YEAR_RESULT_H

#include "analytics/run/analysis.h"
#include "analytics/run/simulation.h"

/* A bank of thirty questions, of which each candidate is asked ten, and what analysis says of
 * simulated years with it. */
enum { YEAR_TOPICS = 10, YEAR_QUESTIONS = 3 * YEAR_TOPICS, YEAR_ASKED = 10, YEAR_INTERVIEWERS = 8 };

struct simulated_world {
    struct arena arena;
    struct catalogue catalogue;
    struct bank bank;
};

void simulated_world_create(struct simulated_world *world);

/* The questions of the year that `options` describe (its bank and interviewers are the world's),
 * of the candidates after number `after`. */
struct questions_result simulated_year_result(const struct simulated_world *world,
                                              struct simulation_options options, size_t after,
                                              struct arena *run);

#endif
