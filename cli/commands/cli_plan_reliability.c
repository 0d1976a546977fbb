#include "cli/commands.h"
#include "cli/render.h"
#include "reports/reliability/reliability_json.h"
#include "reports/reliability/reliability_table.h"

static bool is_unknown(const struct study *study)
{
    return study->report.reliability->reason != NULL;
}

static int run(struct invocation *invocation, struct error *error)
{
    const struct study_view view = {.json = reliability_json,
                                    .table = reliability_table,
                                    .is_empty = is_unknown,
                                    .wants = {.only = ANALYSIS_AGREEMENT,
                                              .pairs = AGREEMENT_PAIRS_POOLED,
                                              .reliability = true}};
    return render_study(invocation, &view, error);
}

const struct command command_plan_reliability = {
    .name = "plan reliability",
    .arguments = "",
    .summary = "what more questions or one more interviewer would add",
    .help =
        "How reliable scores of interviews are, and would be with 1 to 20 questions and 1 to 4\n"
        "interviewers: what of the differences of scores comes from candidates, and what from\n"
        "questions, interviewers and how the three meet. Beside it what agreement costs.\n\n"
        "  assay plan reliability\n"
        "  assay plan reliability --role 'Backend engineer' --interview 45\n"
        "  assay plan reliability --format csv -o reliability.csv",
    .more = "Reliability on the terminal is G(q,k), of panels that differ from candidate to "
            "candidate; CSV and JSON have G and Phi of crossed designs as well. The exit status is "
            "6 where there is too little to go by.",
    .options = OPTIONS_DATABASE | OPTIONS_BANK | OPTIONS_FILTER | OPTIONS_FORMAT | OPTIONS_OUTPUT |
               OPTIONS_ANALYSIS | OPTIONS_INTERVIEW,
    .run = run,
};
