#include <stdlib.h>

#include "cli/commands.h"
#include "cli/output.h"
#include "cli/reading/ingest_receipt.h"
#include "cli/report_file.h"
#include "cli/report_summary.h"
#include "cli/scratch.h"
#include "sql/imports/import_history.h"

/* What was read, and where what could not be read is. */
static void print_receipt(struct invocation *invocation, const struct ingest_outcome *outcome)
{
    struct receipt receipt = ingest_receipt(outcome, &invocation->run);
    struct buffer out = {0};
    receipt.tried = true;
    receipt_text(&receipt, &out);
    if (report_summary_is_free(invocation))
        output_print(&out);
    buffer_free(&out);
}

static int try_file(struct invocation *invocation, struct database *database, struct error *error)
{
    struct ingest_outcome outcome;
    if (!ingest_file(invocation, database, invocation->arguments[0], &outcome, error) ||
        !import_history_key_codes(database->connection, error))
        return -1;
    print_receipt(invocation, &outcome);
    struct study study;
    const int status = report_file(invocation, database, &study, error);
    if (status >= 0 && report_summary_is_free(invocation))
        report_summary_print(&study.shown);
    study_free(&study);
    return status >= 0 && outcome.record.rejected ? EXIT_LEFT_OUT : status;
}

static int run(struct invocation *invocation, struct error *error)
{
    struct scratch scratch;
    if (!report_file_check(invocation, error))
        return -1;
    if (!scratch_open(&invocation->options, &scratch, error))
        return -1;
    const int status = try_file(invocation, &scratch.database, error);
    scratch_close(&scratch);
    return status;
}

const struct command command_try = {
    .name = "try",
    .arguments = "FILE",
    .summary = "a report from one export; nothing is kept",
    .help = "Loads the file into a throw-away database, writes the report, says what it finds, and "
            "removes the database.\n"
            "All data count unless --month, --from or --to say otherwise. The format follows the "
            "name of the file, as for\n"
            "`assay report`.\n\n"
            "  assay try scores.csv --scale 1..5 -o report.html",
    .values = VALUES_FILE,
    .options = OPTIONS_INGEST | OPTIONS_READING | OPTIONS_FILTER | OPTIONS_OUTPUT |
               OPTIONS_ANALYSIS | OPTIONS_STAGES | OPTIONS_FINDINGS | OPTIONS_AUDIENCE,
    .min_arguments = 1,
    .max_arguments = 1,
    .run = run,
};
