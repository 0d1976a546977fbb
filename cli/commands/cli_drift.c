#include "cli/commands.h"
#include "cli/render.h"
#include "reports/history/drift_json.h"
#include "reports/history/drift_table.h"

static bool nothing_is_judged(const struct study *study)
{
    const struct drift_result *const drift = study->report.drift;
    for (size_t q = 0; q < study->view.catalogue.n_questions; q++)
        if (drift->questions[q].state != DRIFT_TOO_FEW)
            return false;
    for (size_t i = 0; i < study->view.catalogue.n_interviewers; i++)
        if (drift->interviewers[i].state != DRIFT_TOO_FEW)
            return false;
    return true;
}

static int run(struct invocation *invocation, struct error *error)
{
    const struct study_view view = {.json = drift_json,
                                    .table = drift_table,
                                    .is_empty = nothing_is_judged,
                                    .findings = STUDY_DRIFT,
                                    .wants = {.only = ANALYSIS_COUNTS, .history = true}};
    return render_study(invocation, &view, error);
}

const struct command command_drift = {
    .name = "drift",
    .arguments = "",
    .summary = "which questions have grown easier or harder over the months",
    .help =
        "For each question, and each interviewer against colleagues on the same answers: the last\n"
        "month beside what the months before let expect for as many answers, and a strip of\n"
        "months. One month beyond its limits is a watch, three in a row are drift. A question "
        "that\n"
        "grows easier month by month is named: it may be known outside. All earlier months count,\n"
        "whatever --month and --from say; they choose which questions and interviewers are "
        "shown.\n\n"
        "  assay drift\n"
        "  assay drift --month 2026-10\n"
        "  assay drift --role 'Data engineer' --format json",
    .more = "The limits of a month are set by the months before it, net of who was asked and who "
            "asked. The exit status is 6 where nothing can be judged, "
            "and with --fail-on-findings 7 where drift is clear and not known (`assay finding`).",
    .options = OPTIONS_DATABASE | OPTIONS_BANK | OPTIONS_FILTER | OPTIONS_FORMAT | OPTIONS_OUTPUT |
               OPTIONS_ANALYSIS | OPTIONS_FINDINGS,
    .run = run,
};
