#include "cli/commands.h"
#include "cli/render.h"
#include "reports/interviewers/panel_plan_json.h"
#include "reports/interviewers/panel_plan_table.h"

static bool is_unknown(const struct study *study)
{
    return study->report.panels->reason != NULL;
}

static int run(struct invocation *invocation, struct error *error)
{
    const struct study_view view = {.json = panel_plan_json,
                                    .table = panel_plan_table,
                                    .is_empty = is_unknown,
                                    .wants = {.only = ANALYSIS_COUNTS, .panels = true}};
    return render_study(invocation, &view, error);
}

const struct command command_plan_panels = {
    .name = "plan panels",
    .arguments = "",
    .summary = "who should score the same answers, so that all can be compared",
    .help = "Which interviewers the scores cannot hold against each other, candidates and "
            "questions\n"
            "taken out, what whoever does so all the same takes for granted, and who should sit\n"
            "with whom next month, in how many interviews, so that it can be told.\n\n"
            "  assay plan panels\n"
            "  assay plan panels --role 'Backend engineer' --window 6m\n"
            "  assay plan panels --format json",
    .options = OPTIONS_DATABASE | OPTIONS_BANK | OPTIONS_FILTER | OPTIONS_FORMAT | OPTIONS_OUTPUT |
               OPTIONS_ANALYSIS,
    .run = run,
};
