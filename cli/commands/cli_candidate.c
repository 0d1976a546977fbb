#include <stdlib.h>

#include "base/snapshot_show.h"
#include "cli/commands.h"
#include "cli/options/time_limit.h"
#include "cli/output.h"
#include "cli/render.h"
#include "cli/study.h"
#include "reports/candidates/candidate_sheet_page.h"
#include "reports/candidates/profile_json.h"
#include "reports/candidates/profile_table.h"
#include "reports/candidates/topic_profile_chart.h"
#include "reports/draw/gnuplot.h"
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

enum { SHEET_CHARTS = 2 };

/* The candidate's ratings in the view; none where nothing of it is shown. */
static struct candidate_ratings ratings_of(const struct study *study, struct snapshot_room *room)
{
    const int64_t candidate = study->report.result->profiles[0].candidate;
    struct candidate_ratings ratings;
    for (size_t i = 0; i < study->snapshot.n_candidates; i++)
        if (study->snapshot.candidates[i].id == candidate &&
            snapshot_show(&study->view, i, room, &ratings))
            return ratings;
    return (struct candidate_ratings){.candidate = candidate};
}

/* Fills room for SHEET_CHARTS; `ret_missing`: those that could not be drawn. */
static bool draw_charts(struct invocation *invocation, const struct study *study,
                        struct chart *charts, struct chart **list, size_t *ret_n,
                        size_t *ret_missing, struct error *error)
{
    const struct gnuplot_options options = {.seconds = time_limit_seconds()};
    size_t n = 0;
    for (size_t i = 0; i < SHEET_CHARTS; i++)
        if (topic_profile_chart(&study->report, 0, i % 2, &invocation->run, &charts[n])) {
            list[n] = &charts[n];
            n++;
        }
    *ret_n = n;
    return gnuplot_draw(list, n, &options, &invocation->run, ret_missing, error);
}

/* Returns the exit status, or -1. */
static int write_sheet(struct invocation *invocation, const struct study *study,
                       struct error *error)
{
    struct chart charts[SHEET_CHARTS] = {{0}}, *list[SHEET_CHARTS];
    struct snapshot_room room = {0};
    struct buffer out = {0};
    size_t n = 0, n_missing = 0;
    const struct candidate_ratings ratings = ratings_of(study, &room);
    const bool done = draw_charts(invocation, study, charts, list, &n, &n_missing, error) &&
                      candidate_sheet_page(&study->report, &ratings, list, n, &out, error) &&
                      output_write(invocation->options.output, &out, error);
    for (size_t i = 0; i < n; i++)
        chart_free(list[i]);
    snapshot_room_free(&room);
    buffer_free(&out);
    if (done && n_missing > 0)
        command_say(invocation, "the chart could not be drawn; its numbers stand in a table");
    return !done ? -1 : n_missing > 0 ? EXIT_LEFT_OUT : EXIT_SUCCESS;
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
    if (!check_comments(&invocation->options, error) ||
        !database_open(&invocation->options, &database, error))
        return -1;
    struct study study = {
        .wants = {.only = ANALYSIS_TOPICS, .past = true, .comments = invocation->options.comments}};
    int64_t candidate;
    const bool done = candidate_find(database.connection, invocation->arguments[0], &candidate,
                                     error) &&
                      study_run(invocation, &database, &candidate, 1, &study, error);
    database_close(&database);
    int status = -1;
    if (done && invocation->options.debrief)
        status = write_sheet(invocation, &study, error);
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
            "  assay candidate C-0017\n"
            "--comments adds what interviewers wrote, as they wrote it; no other command shows "
            "it.\n\n"
            "  assay candidate C-0017\n"
            "  assay candidate C-0017 --names --format md\n"
            "  assay candidate C-0017 --sheet --comments -o sheet.html",
    .values = VALUES_CANDIDATE,
    .options = OPTIONS_DATABASE | OPTIONS_BANK | OPTIONS_FILTER | OPTIONS_FORMAT | OPTIONS_OUTPUT |
               OPTIONS_ANALYSIS | OPTIONS_SHEET,
    .min_arguments = 1,
    .max_arguments = 1,
    .run = run,
};
