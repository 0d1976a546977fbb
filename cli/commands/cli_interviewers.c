#include "cli/commands.h"
#include "cli/render.h"
#include "reports/interviewers/interviewers_json.h"
#include "reports/interviewers/interviewers_table.h"

static bool nobody_is_compared(const struct study *study)
{
    const struct interviewers_result *const result = &study->report.result->interviewers;
    for (size_t i = 0; i < study->view.catalogue.n_interviewers; i++)
        if (result->interviewers[i].severity_points.status == ESTIMATE_OK ||
            study->report.model->interviewers[i].severity.status == ESTIMATE_OK)
            return false;
    return true;
}

static int run(struct invocation *invocation, struct error *error)
{
    const struct study_view view = {.json = interviewers_json,
                                    .table = interviewers_table,
                                    .is_empty = nobody_is_compared,
                                    .wants = {.only = ANALYSIS_INTERVIEWERS, .model = true},
                                    .findings = STUDY_INTERVIEWERS};
    return render_study(invocation, &view, error);
}

const struct command command_interviewers = {
    .name = "interviewers",
    .arguments = "",
    .summary = "who scores differently from colleagues on the same answers, spread and load",
    .help =
        "For each interviewer, by name: how many points higher or lower they score than "
        "colleagues\n"
        "who scored the same answers, how widely they use the scale, how both moved over the\n"
        "months (JSON), and how much they interviewed. For coaching: it tells where anchors are\n"
        "read differently, not who is right. One model of all scores tells the same of those\n"
        "who share no answer with a colleague, where the design can compare them.\n\n"
        "  assay interviewers --from 2026-07-01\n"
        "  assay interviewers --hide-interviewers\n"
        "  assay interviewers --format json",
    .more = "How few shared interviews would make somebody comparable is said as well. The exit "
            "status is 6 where nobody shares enough answers with a colleague.",
    .options = OPTIONS_DATABASE | OPTIONS_BANK | OPTIONS_FILTER | OPTIONS_FORMAT | OPTIONS_OUTPUT |
               OPTIONS_ANALYSIS | OPTIONS_FINDINGS | OPTIONS_MODEL,
    .run = run,
};
