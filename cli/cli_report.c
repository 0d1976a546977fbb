#include <stdlib.h>

#include "cli/commands.h"
#include "cli/report_file.h"

static int run(struct invocation *invocation, struct error *error)
{
    struct database database;
    if (!database_open(&invocation->options, &database, error))
        return -1;
    if (!invocation->options.output)
        invocation->options.output = "assay-report.html";
    struct study study;
    const int status = report_file(invocation, &database, invocation->options.output, &study,
                                   error);
    database_close(&database);
    if (status >= 0)
        say(invocation, "wrote %s", invocation->options.output);
    study_free(&study);
    return status;
}

const struct command command_report = {
    .name = "report",
    .arguments = "",
    .summary = "one HTML page with findings, charts and definitions",
    .help = "Writes one self-contained file (assay-report.html unless -o names another): what "
            "needs attention, in words;\n"
            "the question table; the question map, rubric use, agreement and topic profiles; "
            "definitions and n everywhere.\n\n"
            "  assay report -o report.html\n"
            "  assay report --month 2026-10 --role 'Data engineer' --hide-interviewers",
    .options = OPTIONS_DATABASE | OPTIONS_BANK | OPTIONS_FILTER | OPTIONS_OUTPUT |
               OPTIONS_ANALYSIS | OPTIONS_STAGES,
    .run = run,
};
