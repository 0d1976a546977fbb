#include <stdio.h>
#include <stdlib.h>

#include "cli/commands.h"
#include "cli/ingest_file.h"
#include "cli/output.h"
#include "reports/receipt_document.h"

static bool print_receipt(const struct invocation *invocation, const struct ingest_outcome *outcome,
                          struct error *error)
{
    const struct receipt receipt = {
        .record = outcome->record,
        .scale = outcome->scale,
        .reject_file = outcome->reject_file,
        .already_loaded = outcome->already_loaded,
        .dry_run = invocation->options.dry_run,
    };
    struct buffer out = {0};
    if (invocation->options.format == FORMAT_JSON)
        receipt_json(&receipt, ASSAY_VERSION, &out);
    else if (!invocation->options.quiet)
        receipt_text(&receipt, &out);
    const bool written = out.length == 0 || output_write(invocation->options.output, &out, error);
    buffer_free(&out);
    return written;
}

static int run(struct invocation *invocation, struct error *error)
{
    struct database database;
    if (!database_open(&invocation->options, &database, error))
        return -1;
    int status = EXIT_SUCCESS;
    for (int i = 0; i < invocation->n_arguments && status >= 0; i++) {
        struct ingest_outcome outcome;
        if (!ingest_file(invocation, &database, invocation->arguments[i], &outcome, error) ||
            !print_receipt(invocation, &outcome, error))
            status = -1;
        else if (outcome.record.rejected)
            status = EXIT_LEFT_OUT;
    }
    database_close(&database);
    return status;
}

const struct command command_ingest = {
    .name = "ingest",
    .arguments = "FILE...",
    .summary = "load score exports (CSV)",
    .help = "One row per candidate, interviewer and question; candidate, interviewer, question and "
            "score are\n"
            "required. Each file is loaded whole or not at all; a file that is loaded already "
            "changes nothing, a\n"
            "corrected one replaces what it corrects. Rows that cannot be read go to "
            "FILE.rejects.csv, in the\n"
            "current folder, with the reasons beside it.\n\n"
            "  assay ingest scores.csv --scale 1..5\n"
            "  assay ingest scores.csv --scale 'No,Mixed,Yes,Strong Yes' --max-rejects 1%",
    .options = OPTIONS_DATABASE | OPTIONS_BANK | OPTIONS_FORMAT | OPTIONS_INGEST | OPTIONS_DRY_RUN,
    .min_arguments = 1,
    .max_arguments = 10000,
    .run = run,
};
