#include "analytics/calibration/calibration_sessions.h"
#include "cli/commands.h"
#include "cli/render.h"
#include "reports/calibration/held_sessions_json.h"
#include "reports/calibration/held_sessions_table.h"

static bool has_none(const struct study *study)
{
    return study->report.sessions->n == 0;
}

static int run(struct invocation *invocation, struct error *error)
{
    const struct study_view view = {.json = held_sessions_json,
                                    .table = held_sessions_table,
                                    .is_empty = has_none,
                                    .wants = {.only = ANALYSIS_COUNTS, .sessions = true}};
    return render_study(invocation, &view, error);
}

const struct command command_sessions = {
    .name = "sessions",
    .arguments = "",
    .summary = "calibration sessions that were held, and whether they helped",
    .help =
        "For each question of each session whose sheets were loaded: how far apart those who\n"
        "took part scored the same answers before it and after it, and whether that is better,\n"
        "worse, or cannot be said yet, and what is needed to say it.\n\n"
        "  assay sessions\n"
        "  assay sessions --role 'Backend engineer'\n"
        "  assay sessions --format json",
    .more = "The exit status is 6 where no session was loaded.",
    .options = OPTIONS_DATABASE | OPTIONS_BANK | OPTIONS_FILTER | OPTIONS_FORMAT | OPTIONS_OUTPUT |
               OPTIONS_ANALYSIS,
    .run = run,
};
