#include <stdlib.h>

#include "cli/commands.h"
#include "cli/commands/candidate_sheet.h"
#include "cli/output.h"
#include "cli/render.h"
#include "cli/study.h"
#include "reports/candidates/profile_json.h"
#include "reports/candidates/profile_table.h"
#include "sql/fetch/candidates.h"

static bool write_profile(struct invocation *invocation, const struct study *study,
                          struct error *error)
{
    if (invocation->options.format != FORMAT_JSON)
        return render_table(invocation, profile_table(&study->report, 0, &invocation->run), error);
    struct buffer out = {0};
    profile_json(&study->report, 0, &out);
    const bool written = output_write(invocation->options.output, &out, error);
    buffer_free(&out);
    return written;
}

static bool has_score(const struct study *study)
{
    const struct topic_profile *const topics = study->report.result->profiles[0].topics;
    for (size_t t = 0; t < study->view.catalogue.n_topics; t++)
        if (topics[t].raw.status == ESTIMATE_OK || topics[t].profile.status == ESTIMATE_OK)
            return true;
    return false;
}

static bool check_comments(const struct options *options, struct error *error)
{
    if (!options->comments || options->debrief || options->format != FORMAT_CSV)
        return true;
    error_set(error, ERROR_USAGE, "comments have no place in rows of topics");
    error_hint(error, "--format json or md, or --sheet");
    return false;
}

static int run(struct invocation *invocation, struct error *error)
{
    struct database database;
    const struct options *const options = &invocation->options;
    const bool sheet = candidate_sheet_is_asked(options);
    if (!check_comments(options, error) || (sheet && !candidate_sheet_check(options, error)) ||
        !database_open(options, &database, error))
        return -1;
    struct study study = {
        .wants = {.only = ANALYSIS_TOPICS, .past = true, .comments = options->comments}};
    int64_t candidate;
    const bool done = candidate_find(database.connection, invocation->arguments[0], &candidate,
                                     error) &&
                      study_run(invocation, &database, &candidate, 1, &study, error);
    database_close(&database);
    int status = -1;
    if (done && sheet)
        status = candidate_sheet_write(invocation, &study, error);
    else if (done && write_profile(invocation, &study, error))
        status = EXIT_SUCCESS;
    if (status == EXIT_SUCCESS && !has_score(&study))
        status = ERROR_TOO_FEW;
    study_free(&study);
    return status;
}

const struct command command_candidate = {
    .name = "candidate",
    .arguments = "ID|NAME",
    .summary = "what a candidate's topic profile really supports",
    .help = "What the scores lead one to expect of a candidate on each topic that was\n"
            "asked, net of the questions and interviewers met, beside the others in the\n"
            "same role; what stands out, and what cannot be said. ID is a code (C-0017) or\n"
            "the id of the export; a name is found in whatever case. Whoever was interviewed\n"
            "before the period counts too: --month says when it ends.\n\n"
            "--comments adds what interviewers wrote, as they wrote it; no other command\n"
            "shows it. A FILE that ends in .html or .pdf is the page of --sheet.\n\n"
            "  assay candidate C-0017\n"
            "  assay candidate C-0017 --names --format md\n"
            "  assay candidate C-0017 --comments -o sheet.html",
    .values = VALUES_CANDIDATE,
    .options = OPTIONS_DATABASE | OPTIONS_BANK | OPTIONS_FILTER | OPTIONS_FORMAT | OPTIONS_OUTPUT |
               OPTIONS_ANALYSIS | OPTIONS_SHEET,
    .min_arguments = 1,
    .max_arguments = 1,
    .run = run,
};
