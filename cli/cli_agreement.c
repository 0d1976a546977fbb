#include "cli/commands.h"
#include "cli/render.h"
#include "reports/agreement_document.h"
#include "reports/agreement_table.h"

static int run(struct invocation *invocation, struct error *error)
{
    return render_study(invocation, agreement_json, agreement_table, error);
}

const struct command command_agreement = {
    .name = "agreement",
    .arguments = "",
    .summary = "whether interviewers agree: Cohen's kappa by pair and by question",
    .help = "Cohen's kappa of every pair of interviewers that scored the same answers, over all "
            "questions\n"
            "and for each, unweighted and with linear and quadratic weights, worst first.\n\n"
            "  assay agreement --from 2026-07-01\n"
            "  assay agreement --format csv -o agreement.csv",
    .options = OPTIONS_DATABASE | OPTIONS_BANK | OPTIONS_FILTER | OPTIONS_FORMAT | OPTIONS_OUTPUT |
               OPTIONS_ANALYSIS,
    .run = run,
};
