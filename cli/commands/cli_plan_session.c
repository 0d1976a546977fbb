#include <stdlib.h>

#include "analytics/calibration/calibration_plan.h"
#include "cli/commands.h"
#include "cli/commands/session_folder.h"
#include "cli/output.h"
#include "cli/render.h"
#include "reports/calibration/session_json.h"
#include "reports/calibration/session_table.h"

/* Sheets are for people by their names. */
static bool check_usage(const struct options *options, struct error *error)
{
    if (!options->output || !options->hide_interviewers)
        return true;
    error_set(error, ERROR_USAGE, "-o writes a sheet for each interviewer, by name");
    return error_hint(error, "leave --hide-interviewers out where sheets are wanted");
}

static bool print(struct invocation *invocation, const struct study *study, struct error *error)
{
    if (invocation->options.format != FORMAT_JSON)
        return render_table(invocation, session_table(&study->report, &invocation->run), error);
    struct buffer out = {0};
    session_json(&study->report, &out);
    const bool written = output_write(NULL, &out, error);
    buffer_free(&out);
    return written;
}

/* The plan goes to standard output; -o is of the sheets. */
static bool write_all(struct invocation *invocation, const struct study *study, const char *folder,
                      struct error *error)
{
    invocation->options.output = NULL;
    if (study->report.session->n > 0 && folder &&
        !session_folder_write(invocation, &study->report, folder, error))
        return false;
    return print(invocation, study, error);
}

static int run(struct invocation *invocation, struct error *error)
{
    const char *const folder = invocation->options.output;
    struct database database;
    if (!check_usage(&invocation->options, error) ||
        !database_open(&invocation->options, &database, error))
        return -1;
    struct study study = {.wants = {.only = ANALYSIS_COUNTS, .session = true}};
    const bool done = study_run(invocation, &database, NULL, 0, &study, error);
    database_close(&database);
    int status = -1;
    if (done && write_all(invocation, &study, folder, error))
        status = study.report.session->n > 0 ? EXIT_SUCCESS : ERROR_TOO_FEW;
    study_free(&study);
    return status;
}

const struct command command_plan_session = {
    .name = "plan session",
    .arguments = "",
    .summary = "answers worth scoring together, with a sheet for each interviewer",
    .help =
        "Three to six answers that interviewers should score together: those whose levels are\n"
        "confused most, of candidates near the line, of interviewers who never met. -o names a\n"
        "folder, which gets a sheet for each of them: a workbook, or with --format csv a CSV\n"
        "file. `assay ingest` reads the filled ones as a session, whose scores enter no\n"
        "statistic; `assay sessions` tells later whether it helped.\n\n"
        "  assay plan session\n"
        "  assay plan session --window 6m -o session\n"
        "  assay plan session --format csv -o session >answers.csv",
    .more = "No file is written over: where the folder has one of the names already, nothing is "
            "written. The exit status is 6 where there is no session to plan.",
    .options = OPTIONS_DATABASE | OPTIONS_BANK | OPTIONS_FILTER | OPTIONS_FORMAT | OPTIONS_OUTPUT |
               OPTIONS_ANALYSIS,
    .run = run,
};
