#include <stdlib.h>

#include "base/date.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/process/interrupt.h"
#include "cli/simulated_year.h"
#include "ingest/banks/bank_parser.h"
#include "reports/data/simulation_document.h"

static bool write_truth(const struct invocation *invocation, const struct simulation *simulation,
                        struct error *error)
{
    if (!invocation->options.truth)
        return true;
    struct buffer truth = {0};
    interrupt_let_end();
    simulation_document_truth(simulation, &truth);
    interrupt_hold();
    const bool written = interrupt_check(error) &&
                         output_write(invocation->options.truth, &truth, error);
    buffer_free(&truth);
    return written;
}

static int run(struct invocation *invocation, struct error *error)
{
    struct bank bank;
    const bool parsed = invocation->n_arguments
                            ? bank_parser_read_file(invocation->arguments[0], &invocation->run,
                                                    &bank, error)
                            : simulated_year_bank(&invocation->run, &bank, error);
    const struct simulation *simulation;
    if (!parsed || !simulated_year_write(invocation, &bank, &simulation, error))
        return -1;
    struct buffer out = {0};
    interrupt_let_end();
    simulation_document_csv(simulation, &out);
    interrupt_hold();
    const bool written = interrupt_check(error) &&
                         output_write(invocation->options.output, &out, error) &&
                         write_truth(invocation, simulation, error);
    buffer_free(&out);
    return written ? EXIT_SUCCESS : -1;
}

const struct command command_simulate = {
    .name = "simulate",
    .arguments = "[BANK.md]",
    .summary = "a score export with known truth, for trying things out",
    .help = "Scores from a many-facet model on the questions of a bank (the example bank when none "
            "is given), with\n"
            "planted faults: a question too hard, one too easy, one on which strong candidates do "
            "worse, one that\n"
            "interviewers understand differently, a severe and a lenient interviewer; with "
            "--every-fault also one that\n"
            "separates nobody, a floor, a ceiling, a level that is never given and two levels the "
            "wrong way round.\n"
            "The same seed gives the same file. The truth holds every parameter, the share of the "
            "scale that each\n"
            "candidate is expected to reach on each topic, and the points that each interviewer is "
            "expected to give\n"
            "above the others.\n\n"
            "  assay simulate -o scores.csv --truth truth.json\n"
            "  assay try scores.csv --scale 1..5\n"
            "  assay simulate --funnel -o scores.csv\n"
            "  assay simulate --criteria -o criteria.csv\n"
            "  assay simulate --no-faults --offices 2 -o sound.csv\n"
            "  assay simulate --repair 9.3:2026-05 --singles 0.5 -o repaired.csv\n"
            "  assay simulate --months 30 --fault-from 7 --fault-until 20 --candidates 1000 -o "
            "years.csv\n"
            "  assay simulate --seed 7 --candidates 40 -o small.csv",
    .values = VALUES_FILE,
    .options = OPTIONS_OUTPUT | OPTIONS_SIMULATE | OPTIONS_TRUTH | OPTIONS_CRITERIA,
    .max_arguments = 1,
    .run = run,
};
