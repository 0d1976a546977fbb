#include "cli/simulated_year.h"

#include <string.h>

#include "base/date.h"
#include "examples.h"
#include "ingest/banks/bank_parser.h"

bool simulated_year_bank(struct arena *run, struct bank *ret, struct error *error)
{
    return bank_parser_read(example_interview_bank_md, strlen(example_interview_bank_md),
                            "interview-bank", run, ret, error);
}

bool simulated_year_write(struct invocation *invocation, const struct bank *bank,
                          const struct simulation **ret, struct error *error)
{
    const struct options *const options = &invocation->options;
    struct simulation_options simulation = {
        .seed = options->seed,
        .n_candidates = options->candidates,
        .n_interviewers = options->interviewers,
        .bank = bank,
        .n_offices = options->offices,
        .every_fault = options->every_fault,
        .no_faults = options->no_faults,
        .plain = options->plain,
        .constant = options->constant_interviewer,
        .funnel = options->funnel,
        .criteria = options->criteria,
    };
    const size_t n_interviewers = options->interviewers ? options->interviewers
                                                        : SIMULATION_INTERVIEWERS;
    if (options->offices > n_interviewers / 2)
        return error_set(error, ERROR_FAILED, "%zu offices cannot share %zu interviewers",
                         options->offices, n_interviewers) ||
               error_hint(error, "each office needs two: --interviewers %zu", 2 * options->offices);
    if (!date_parse_iso("2025-11-01", NULL, &simulation.first_day))
        return error_set(error, ERROR_FAILED, "the first day of the simulated year is no date");
    *ret = simulation_create(&simulation, &invocation->run);
    if (*ret)
        return true;
    return error_set(error, ERROR_FAILED,
                     "the bank %s has too few questions to simulate interviews", bank->name) ||
           error_hint(error, "at least 12 core questions are needed");
}
