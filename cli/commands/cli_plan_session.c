#include "analytics/calibration/calibration_plan.h"
#include "cli/commands.h"
#include "cli/commands/session_folder.h"
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

static bool has_none(const struct study *study)
{
    return study->report.session->n == 0;
}

/* The plan goes to standard output; -o is of the sheets. */
static bool write_sheets(struct invocation *invocation, const struct study *study,
                         struct error *error)
{
    const char *const folder = invocation->options.output;
    invocation->options.output = NULL;
    return has_none(study) || !folder ||
           session_folder_write(invocation, &study->report, folder, error);
}

static int run(struct invocation *invocation, struct error *error)
{
    const struct study_view view = {.json = session_json,
                                    .table = session_table,
                                    .is_empty = has_none,
                                    .files = write_sheets,
                                    .wants = {.only = ANALYSIS_COUNTS, .session = true}};
    return check_usage(&invocation->options, error) ? render_study(invocation, &view, error) : -1;
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
