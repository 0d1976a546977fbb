#include <stdlib.h>

#include "cli/commands.h"
#include "cli/output.h"
#include "cli/period.h"
#include "cli/pipeline_study.h"
#include "cli/render.h"
#include "reports/pipeline/pipeline_json.h"
#include "reports/pipeline/pipeline_table.h"

/* What every format renders, without the ratings' own statistics. */
struct pipeline_run {
    struct report report;
    struct pipeline_study study;
    struct limits limits;
};

static bool fetch(struct invocation *invocation, struct pipeline_run *run, struct error *error)
{
    const struct options *const options = &invocation->options;
    struct report *const report = &run->report;
    struct database database;
    *run = (struct pipeline_run){.limits = LIMITS_DEFAULT};
    if (options->floor)
        limits_set_floor(&run->limits, options->floor);
    if (!database_open(options, &database, error))
        return false;
    const bool done = period_resolve(invocation, &database, error) &&
                      connection_begin_reading(database.connection, error) &&
                      pipeline_study(invocation, &database, &run->limits, NULL, &run->study,
                                     error) &&
                      connection_end_reading(database.connection, error);
    database_close(&database);
    report->version = ASSAY_VERSION;
    report->timezone = invocation->options.timezone;
    report->filter = options->filter;
    report->reported = options->reported;
    report->limits = &run->limits;
    report->pipeline = run->study.result;
    report->counts = run->study.counts;
    report->first_day = run->study.first_day;
    report->last_day = run->study.last_day;
    report->catalogue = &run->study.interviewers;
    report->hide_interviewers = options->hide_interviewers;
    return done;
}

static bool write_all(struct invocation *invocation, const struct report *report,
                      struct error *error)
{
    if (invocation->options.format != FORMAT_JSON)
        return render_table(invocation, pipeline_table(report, &invocation->run), error);
    struct buffer out = {0};
    pipeline_json(report, &out);
    const bool written = output_write(invocation->options.output, &out, error);
    buffer_free(&out);
    return written;
}

static int run(struct invocation *invocation, struct error *error)
{
    struct pipeline_run run;
    if (!fetch(invocation, &run, error) || !write_all(invocation, &run.report, error))
        return -1;
    return run.report.pipeline->cohorts[WINDOW_PERIOD].n > 0 ? EXIT_SUCCESS : ERROR_TOO_FEW;
}

const struct command command_pipeline = {
    .name = "pipeline",
    .arguments = "",
    .summary = "how many candidates pass each stage, how long it takes, and who interviews",
    .help =
        "Counts candidates by stage and outcome, with the share that passes each stage and its\n"
        "interval, for those whose first interview was in the period; the month beside the one\n"
        "before and the last twelve; the days from stage to stage; the interviews of each\n"
        "interviewer. Candidates still in process are counted apart.\n\n"
        "  assay pipeline --role 'Data engineer'\n"
        "  assay pipeline --month 2026-10 --hide-interviewers\n"
        "  assay pipeline --stages 'Phone screen,Technical,On-site' --format json",
    .more = "The order of the stages is the one in which most candidates met them, or that of "
            "--stages. Days from interviews to their scores are counted where the export has both. "
            "The exit status is 6 where nobody began in the period.",
    .options = OPTIONS_DATABASE | OPTIONS_BANK | OPTIONS_FILTER | OPTIONS_FORMAT | OPTIONS_OUTPUT |
               OPTIONS_ANALYSIS | OPTIONS_STAGES,
    .run = run,
};
