#include <stdio.h>
#include <stdlib.h>

#include "cli/commands.h"
#include "cli/output.h"
#include "cli/reading/ingest_receipt.h"

static bool print_receipt(struct invocation *invocation, const struct ingest_outcome *outcome,
                          struct error *error)
{
    struct receipt receipt = ingest_receipt(outcome, &invocation->run);
    struct buffer out = {0};
    receipt.dry_run = invocation->options.dry_run;
    if (invocation->options.format == FORMAT_JSON)
        receipt_json(&receipt, ASSAY_VERSION, &out);
    else if (!invocation->options.quiet)
        receipt_text(&receipt, &out);
    const bool written = out.length == 0 || output_write(invocation->options.output, &out, error);
    buffer_free(&out);
    return written;
}

/* Files of rejects are as many as there are inputs with any. */
static bool check_rejects(const struct invocation *invocation, struct error *error)
{
    if (!invocation->options.rejects || invocation->n_arguments == 1)
        return true;
    error_set(error, ERROR_USAGE, "--rejects names one file, and %d are to be read",
              invocation->n_arguments);
    return error_hint(error, "without it each has a file of rejects of its own");
}

static int run(struct invocation *invocation, struct error *error)
{
    struct database database;
    if (!check_rejects(invocation, error))
        return -1;
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
    .summary = "load score exports (CSV, Excel, JSON)",
    .help = "Takes exports as they are: a row for each score or a column for each question,\n"
            "in any encoding, with any separator. What cannot be known, such as the scale of\n"
            "plain numbers, is asked for by the option that says it. Each file is loaded\n"
            "whole or not at all; one that is loaded already changes nothing, a corrected\n"
            "one replaces what it corrects. What cannot be read goes to FILE.rejects.csv, in\n"
            "the current folder, with the reasons beside it. Workbooks (.xlsx) and JSON are taken\n"
            "as well. Files may be packed with gzip or zstd; - reads standard input.\n\n"
            "  assay ingest scores.csv\n"
            "  assay ingest scores.csv --scale 1..5 --date-order dmy\n"
            "  assay ingest scores.csv --map scores.ini\n"
            "  assay ingest scores.csv --scale 'No,Mixed,Yes,Strong Yes' --max-rejects 1%",
    .values = VALUES_FILE,
    .options = OPTIONS_DATABASE | OPTIONS_BANK | OPTIONS_FORMAT | OPTIONS_INGEST | OPTIONS_READING |
               OPTIONS_DRY_RUN,
    .min_arguments = 1,
    .max_arguments = 10000,
    .run = run,
};
