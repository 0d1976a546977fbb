#include <stdlib.h>

#include "cli/commands.h"
#include "cli/output.h"
#include "cli/render.h"
#include "cli/study.h"
#include "reports/agreement_document.h"
#include "reports/agreement_table.h"
#include "reports/pair_table.h"

static bool write_pair(struct invocation *invocation, const struct report *report,
                       const struct pair_choice *choice, struct error *error)
{
    struct arena *const run = &invocation->run;
    if (invocation->options.format != FORMAT_JSON)
        return render_table(invocation, pair_table(report, choice, run), error);
    const struct report only = pair_choice_report(report, choice, run);
    struct buffer out = {0};
    agreement_json(&only, &out);
    const bool written = output_write(invocation->options.output, &out, error);
    buffer_free(&out);
    return written;
}

static bool have_met(const struct report *report, const struct pair_choice *choice,
                     struct arena *run)
{
    return pair_choice_report(report, choice, run).result->agreement.n_pairs > 0;
}

static int run_pair(struct invocation *invocation, struct error *error)
{
    struct database database;
    if (!database_open(&invocation->options, &database, error))
        return -1;
    struct study study = {0};
    struct pair_choice choice;
    const bool done = study_run(invocation, &database, NULL, 0, &study, error);
    database_close(&database);
    int status = -1;
    if (done && pair_choice_read(&study.report, invocation->options.pair, &choice, error) &&
        write_pair(invocation, &study.report, &choice, error))
        status = have_met(&study.report, &choice, &invocation->run) ? EXIT_SUCCESS : ERROR_TOO_FEW;
    study_free(&study);
    return status;
}

static int run(struct invocation *invocation, struct error *error)
{
    return invocation->options.pair
               ? run_pair(invocation, error)
               : render_study(invocation, agreement_json, agreement_table, error);
}

const struct command command_agreement = {
    .name = "agreement",
    .arguments = "",
    .summary = "whether interviewers agree: Cohen's kappa by pair and by question",
    .help = "Cohen's kappa of every pair of interviewers that scored the same answers, over all "
            "questions\n"
            "and for each, unweighted and with linear and quadratic weights, worst first, with the "
            "next step.\n"
            "--pair shows two interviewers alone: which score one gave where the other gave which, "
            "and the\n"
            "questions where they differ most. With --hide-interviewers they go by the names it "
            "shows.\n\n"
            "  assay agreement --from 2026-07-01\n"
            "  assay agreement --pair 'Ana Ruiz,Bo Lind'\n"
            "  assay agreement --pair 'Interviewer 1,Interviewer 4' --hide-interviewers\n"
            "  assay agreement --format csv -o agreement.csv",
    .options = OPTIONS_DATABASE | OPTIONS_BANK | OPTIONS_FILTER | OPTIONS_FORMAT | OPTIONS_OUTPUT |
               OPTIONS_ANALYSIS | OPTIONS_PAIR,
    .run = run,
};
