#ifndef ASSAY_CLI_SIMULATED_YEAR_H
#define ASSAY_CLI_SIMULATED_YEAR_H

#include "analytics/run/simulation.h"
#include "base/bank.h"
#include "cli/command.h"

/* The project's own question bank. */
bool simulated_year_bank(struct arena *run, struct bank *ret, struct error *error) MUST_CHECK;

/* A year of interviews about a bank, by the --seed, --candidates and --interviewers of the
 * invocation. */
bool simulated_year_write(struct invocation *invocation, const struct bank *bank,
                          const struct simulation **ret, struct error *error) MUST_CHECK;

#endif
