#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

#include "base/date.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/process/interrupt.h"
#include "cli/reading/ingest_file.h"
#include "cli/report_file.h"
#include "cli/report_summary.h"
#include "cli/scratch.h"
#include "cli/simulated_year.h"
#include "examples.h"
#include "reports/data/simulation_document.h"
#include "reports/text/file_address.h"
#include "sql/imports/banks.h"

static const char FOLDER[] = "assay-demo";

static bool write_text(const char *path, const char *text, struct error *error)
{
    struct buffer out = {0};
    buffer_add(&out, text);
    const bool written = output_write(path, &out, error);
    buffer_free(&out);
    return written;
}

static bool write_simulation(const struct simulation *simulation, const char *scores,
                             const char *truth, struct error *error)
{
    struct buffer csv = {0}, json = {0};
    simulation_document_csv(simulation, &csv);
    simulation_document_truth(simulation, &json);
    const bool written = interrupt_check(error) && output_write(scores, &csv, error) &&
                         output_write(truth, &json, error);
    buffer_free(&csv);
    buffer_free(&json);
    return written;
}

/* The bank, the year of interviews, and both in the database. */
static bool load_example(struct invocation *invocation, struct database *database,
                         struct error *error)
{
    struct arena *const run = &invocation->run;
    const char *const scores = arena_format(run, "%s/scores.csv", FOLDER);
    struct bank bank;
    const struct simulation *simulation;
    struct bank_receipt receipt;
    struct ingest_outcome outcome;
    if (!simulated_year_bank(run, &bank, error) ||
        !simulated_year_write(invocation, &bank, &simulation, error) ||
        !write_text(arena_format(run, "%s/interview-bank.md", FOLDER), example_interview_bank_md,
                    error) ||
        !write_simulation(simulation, scores, arena_format(run, "%s/truth.json", FOLDER), error))
        return false;
    command_say(invocation,
                "a bank of %zu questions and a simulated year: %zu candidates, %zu interviewers",
                simulation->n_questions, simulation->options.n_candidates,
                simulation->options.n_interviewers);
    const int32_t today = time_zone_day(NULL, (int64_t)time(NULL));
    if (!bank_store(database->connection, &bank, today, &receipt, error) ||
        !ingest_file(invocation, database, scores, &outcome, error))
        return false;
    command_say(invocation, "loaded %zu ratings", outcome.record.accepted - outcome.record.missing);
    return true;
}

static int tour(struct invocation *invocation, struct database *database, struct error *error)
{
    if (!load_example(invocation, database, error))
        return -1;
    struct study study;
    const int status = report_file(invocation, database, &study, error);
    if (status >= 0)
        report_summary_print(&study.shown);
    study_free(&study);
    return status;
}

/* As a browser takes it, even where folders have blanks in their names. */
static const char *shown_address(const char *page, struct arena *run)
{
    char path[PATH_MAX];
    struct buffer address = {0};
    if (!realpath(page, path))
        return page;
    file_address(path, &address);
    const char *const copy = arena_copy(run, address.data);
    buffer_free(&address);
    return copy;
}

static int run(struct invocation *invocation, struct error *error)
{
    if (mkdir(FOLDER, 0777) != 0 && errno != EEXIST) {
        error_set(error, ERROR_FAILED, "cannot make the folder %s: %s", FOLDER, strerror(errno));
        return -1;
    }
    invocation->options.funnel = true;
    struct scratch scratch;
    if (!scratch_open(&invocation->options, &scratch, error))
        return -1;
    const char *const page = arena_format(&invocation->run, "%s/report.html", FOLDER);
    invocation->options.outputs.texts[0] = page;
    invocation->options.outputs.n = 1;
    const int status = tour(invocation, &scratch.database, error);
    scratch_close(&scratch);
    if (status >= 0)
        printf("\nThe report: %s\n"
               "Beside it: scores.csv (the export), interview-bank.md (the questions), truth.json "
               "(what was planted)\n"
               "Your own file: assay try YOUR.csv --scale 1..5 -o report.html\n",
               shown_address(page, &invocation->run));
    return status;
}

const struct command command_demo = {
    .name = "demo",
    .arguments = "",
    .summary = "the whole tour on example data",
    .help = "Simulates a year of interviews about the example bank, loads it into a throw-away "
            "database, and writes\n"
            "the report and everything behind it to the folder assay-demo. Your own data are not "
            "touched.\n\n"
            "  assay demo",
    .options = OPTIONS_SIMULATE | OPTIONS_WINDOW,
    .run = run,
};
