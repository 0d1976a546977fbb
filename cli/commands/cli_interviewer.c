#include "cli/commands.h"
#include "cli/render.h"
#include "cli/study_own.h"
#include "reports/interviewers/own_json.h"
#include "reports/interviewers/own_table.h"

static int run(struct invocation *invocation, struct error *error)
{
    const struct study_view view = {
        .json = own_json,
        .table = own_table,
        .is_empty = study_own_is_empty,
        .wants = {.only = ANALYSIS_INTERVIEWERS, .own = invocation->arguments[0]}};
    return render_study(invocation, &view, error);
}

const struct command command_interviewer = {
    .name = "interviewer",
    .arguments = "NAME",
    .summary = "somebody's own page: their scores beside colleagues', who have no name",
    .help = "What one interviewer gives beside colleagues on the same answers: how much higher or\n"
            "lower, level by level, on which questions farthest, month by month, and what to try.\n"
            "For that person alone: colleagues are pooled and have no name. `assay report\n"
            "--for-interviewer NAME -o FILE.html` makes a page of it.\n\n"
            "  assay interviewer 'Ben Carter'\n"
            "  assay interviewer 'Ben Carter' --window 12m --format json\n"
            "  assay report --for-interviewer 'Ben Carter' -o ben.html",
    .more =
        "Differences are the interviewer's less colleagues', an answer counting once with the "
        "mean of the colleagues who scored it. Nothing is told of answers that fewer than three "
        "colleagues share in, for their pool would be somebody. CSV has a row for each "
        "question. The exit status is 6 where a colleague scored too few of the answers.",
    .values = VALUES_INTERVIEWER,
    .options = OPTIONS_DATABASE | OPTIONS_BANK | OPTIONS_FILTER | OPTIONS_FORMAT | OPTIONS_OUTPUT |
               OPTIONS_ANALYSIS,
    .min_arguments = 1,
    .max_arguments = 1,
    .run = run,
};
