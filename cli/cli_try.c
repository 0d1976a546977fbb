#include <stdlib.h>

#include "cli/commands.h"
#include "cli/ingest_file.h"
#include "cli/report_file.h"
#include "cli/scratch.h"

static int try_file(struct invocation *invocation, struct database *database, struct error *error)
{
    struct ingest_outcome outcome;
    if (!ingest_file(invocation, database, invocation->arguments[0], &outcome, error))
        return -1;
    struct study study;
    const int status = report_file(invocation, database, invocation->options.output, &study, error);
    study_free(&study);
    if (status >= 0)
        say(invocation, "wrote %s", invocation->options.output);
    return status >= 0 && outcome.record.rejected ? EXIT_LEFT_OUT : status;
}

static int run(struct invocation *invocation, struct error *error)
{
    struct scratch scratch;
    if (!invocation->options.output)
        invocation->options.output = "assay-report.html";
    if (!scratch_open(&invocation->options, &scratch, error))
        return -1;
    const int status = try_file(invocation, &scratch.database, error);
    scratch_close(&scratch);
    return status;
}

const struct command command_try = {
    .name = "try",
    .arguments = "FILE.csv",
    .summary = "a report from one export; nothing is kept",
    .help = "Loads the file into a throw-away database, writes the report, and removes the "
            "database.\n\n"
            "  assay try scores.csv --scale 1..5 -o report.html",
    .options = OPTIONS_INGEST | OPTIONS_READING | OPTIONS_FILTER | OPTIONS_OUTPUT |
               OPTIONS_ANALYSIS | OPTIONS_STAGES,
    .min_arguments = 1,
    .max_arguments = 1,
    .run = run,
};
