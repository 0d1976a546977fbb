#include <stdio.h>
#include <stdlib.h>

#include "cli/commands.h"
#include "cli/ingest_file.h"
#include "cli/output.h"
#include "reports/data/receipt.h"

static bool print_receipt(const struct invocation *invocation, const struct ingest_outcome *outcome,
                          struct error *error)
{
    const struct survey *const survey = &outcome->survey;
    struct buffer dates = {0};
    date_evidence_text(&survey->dates, survey->date_order, &dates);
    const struct receipt receipt = {
        .record = outcome->record,
        .encoding = outcome->already_loaded ? NULL : survey->encoding.name,
        .delimiter = survey->delimiter,
        .layout = outcome->already_loaded              ? NULL
                  : survey->layout.kind == LAYOUT_LONG ? "long"
                                                       : "wide",
        .date_format = dates.length ? dates.data : NULL,
        .ratings = outcome->ratings,
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
    buffer_free(&dates);
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
    .help = "Takes exports as they are: a row for each score or a column for each question,\n"
            "in any encoding, with any separator. What cannot be known, such as the scale of\n"
            "plain numbers, is asked for by the option that says it. Each file is loaded\n"
            "whole or not at all; one that is loaded already changes nothing, a corrected\n"
            "one replaces what it corrects. What cannot be read goes to FILE.rejects.csv, in\n"
            "the current folder, with the reasons beside it. Files may be packed with gzip or\n"
            "zstd; - reads standard input.\n\n"
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
