#include <stdlib.h>
#include <string.h>

#include "base/snapshot_show.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/process/interrupt.h"
#include "cli/render.h"
#include "cli/study.h"
#include "cli/writing/output_stream.h"
#include "reports/candidates/comparison_json.h"
#include "reports/candidates/comparison_table.h"
#include "reports/candidates/profile_json.h"
#include "reports/candidates/profile_record.h"
#include "reports/candidates/unasked_table.h"
#include "reports/table/table_csv.h"
#include "reports/table/text_sink.h"
#include "sql/fetch/candidates.h"

/* One candidate after the other, so that many take no memory. */
struct writing {
    struct study *study;
    struct arena *run;
    const struct candidate_label *labels; /* of all, by number; NULL: codes are shown */
    size_t n_labels;
    bool json;
    struct output_stream stream;
    struct buffer out;
    size_t n;
    bool any_score;
};

static int by_candidate(const void *left, const void *right)
{
    const struct candidate_label *const a = left, *const b = right;
    return (a->candidate > b->candidate) - (a->candidate < b->candidate);
}

static const struct candidate_label *label_of(const struct writing *writing, int64_t candidate)
{
    const struct candidate_label wanted = {.candidate = candidate};
    return writing->n_labels
               ? bsearch(&wanted, writing->labels, writing->n_labels, sizeof wanted, by_candidate)
               : NULL;
}

static bool has_score(const struct study *study, const struct profile_result *profile)
{
    for (size_t t = 0; t < study->view.catalogue.n_topics; t++)
        if (profile->topics[t].raw.status == ESTIMATE_OK ||
            profile->topics[t].profile.status == ESTIMATE_OK)
            return true;
    return false;
}

static void add_profile(struct writing *writing, struct profile_result *profile,
                        struct arena *scratch)
{
    const struct study *const study = writing->study;
    struct analysis_result result = *study->report.result;
    struct report report = study->report;
    result.profiles = profile;
    result.n_profiles = 1;
    report.result = &result;
    report.labels = label_of(writing, profile->candidate);
    writing->any_score = writing->any_score || has_score(study, profile);
    if (writing->json) {
        json_stream_add(profile_json_of(&report, 0), writing->n == 0, &writing->out);
    } else {
        const struct table *const table = profile_record_table(&report, 0, scratch);
        if (writing->n == 0)
            table_csv(table, &writing->out);
        else
            table_csv_rows(table, &writing->out);
    }
    writing->n++;
}

static bool put(void *stream, const struct buffer *text, struct error *error)
{
    return output_stream_put(stream, text, error);
}

/* Whether a candidate has a score in the days that were asked for. */
static bool is_of_period(const struct snapshot_view *period, size_t i, struct snapshot_room *room)
{
    struct candidate_ratings ratings;
    return snapshot_show(period, i, room, &ratings) && ratings.n > 0;
}

static bool add_profiles(struct writing *writing, struct error *error)
{
    struct study *const study = writing->study;
    struct snapshot_view period;
    if (!snapshot_view_create(&study->snapshot, &study->period, writing->run, &period, error))
        return false;
    const struct text_sink sink = {put, &writing->stream};
    struct snapshot_room room = {0};
    struct candidate_ratings ratings;
    bool done = true;
    for (size_t i = 0; i < study->snapshot.n_candidates && done; i++) {
        if (!is_of_period(&period, i, &room) || !snapshot_show(&study->view, i, &room, &ratings) ||
            ratings.n == 0)
            continue;
        struct arena scratch = {0};
        struct profile_result profile = analysis_profile(study->analysis, &ratings, &scratch);
        add_profile(writing, &profile, &scratch);
        arena_free(&scratch);
        done = text_sink_take(&sink, &writing->out, error);
        if (done && !interrupt_check(error)) {
            output_stream_give_up(&writing->stream);
            done = false;
        }
    }
    snapshot_room_free(&room);
    return done;
}

static void begin(struct writing *writing)
{
    const struct report *const report = &writing->study->report;
    if (writing->json)
        json_stream_begin(json_document_begin(report->version, &report->filter, &report->counts),
                          "candidates", &writing->out);
}

static void end(struct writing *writing)
{
    if (!writing->json)
        return;
    json_t *const rest = json_object();
    json_put(rest, "rank_deficiency", json_count(writing->study->report.result->rank_deficiency));
    json_put(rest, "groups", json_count(writing->study->report.result->n_groups));
    json_stream_end(rest, writing->n == 0, &writing->out);
}

static bool write_all(struct writing *writing, const char *path, struct error *error)
{
    if (!output_stream_open(path, &writing->stream, error))
        return false;
    begin(writing);
    bool done = add_profiles(writing, error);
    if (done) {
        end(writing);
        done = output_stream_put(&writing->stream, &writing->out, error) &&
               output_stream_close(&writing->stream, error);
    }
    buffer_free(&writing->out);
    return done;
}

enum { MOST_COMPARED = 6, LAST_CANDIDATES = 20 };

/* Candidates that are compared, in the order given. */
struct given {
    int64_t candidates[MOST_COMPARED];
    size_t n;
};

static bool add_given(struct database *database, const char *text, struct given *given,
                      struct error *error)
{
    int64_t candidate;
    if (given->n == MOST_COMPARED) {
        error_set(error, ERROR_USAGE, "--compare takes at most %d candidates", MOST_COMPARED);
        return false;
    }
    if (!candidate_find(database->connection, text, &candidate, error))
        return false;
    for (size_t i = 0; i < given->n; i++)
        if (given->candidates[i] == candidate) {
            error_set(error, ERROR_USAGE, "--compare has '%s' twice", text);
            return false;
        }
    given->candidates[given->n++] = candidate;
    return true;
}

static bool read_given(struct invocation *invocation, struct database *database,
                       struct given *given, struct error *error)
{
    char *left = arena_copy(&invocation->run, invocation->options.compare);
    for (char *text = strsep(&left, ","); text; text = strsep(&left, ","))
        if (!add_given(database, text + strspn(text, " "), given, error))
            return false;
    if (given->n < 2) {
        error_set(error, ERROR_USAGE, "--compare takes two candidates or more");
        error_hint(error, "--compare C-0017,C-0042");
        return false;
    }
    return true;
}

static int by_number(const void *a, const void *b)
{
    const int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
    return (x > y) - (x < y);
}

/* Where each stands in the result, which has them by number. */
static struct compared compared_of(const struct study *study, const struct given *given,
                                   struct arena *arena)
{
    const struct analysis_result *const result = study->report.result;
    size_t *const places = ARENA_ARRAY(arena, given->n, size_t);
    const struct profile_result *profiles[MOST_COMPARED];
    for (size_t i = 0; i < given->n; i++)
        for (size_t p = 0; p < result->n_profiles; p++)
            if (result->profiles[p].candidate == given->candidates[i]) {
                places[i] = p;
                profiles[i] = &result->profiles[p];
            }
    return (struct compared){.report = &study->report,
                             .profiles = places,
                             .n = given->n,
                             .comparison = profile_comparison(
                                 profiles, given->n, study->view.catalogue.n_topics, arena)};
}

static bool write_compared(struct invocation *invocation, const struct compared *compared,
                           struct error *error)
{
    if (invocation->options.format != FORMAT_JSON)
        return render_table(invocation, comparison_table(compared, &invocation->run), error);
    struct buffer out = {0};
    comparison_json(compared, &out);
    const bool written = output_write(invocation->options.output, &out, error);
    buffer_free(&out);
    return written;
}

static int compare(struct invocation *invocation, struct error *error)
{
    struct database database;
    struct study study = {.wants = {.only = ANALYSIS_TOPICS, .past = true}};
    struct given given = {.n = 0};
    if (!database_open(&invocation->options, &database, error))
        return -1;
    bool done = read_given(invocation, &database, &given, error);
    struct given sorted = given;
    qsort(sorted.candidates, sorted.n, sizeof *sorted.candidates, by_number);
    done = done && study_run(invocation, &database, sorted.candidates, sorted.n, &study, error);
    database_close(&database);
    int status = -1;
    if (done) {
        const struct compared compared = compared_of(&study, &given, &invocation->run);
        if (write_compared(invocation, &compared, error))
            status = compared.comparison.n_topics > 0 ? EXIT_SUCCESS : ERROR_TOO_FEW;
    }
    study_free(&study);
    return status;
}

static bool write_unasked(struct invocation *invocation, const struct study *study,
                          const struct unasked *unasked, struct error *error)
{
    if (invocation->options.format != FORMAT_JSON)
        return render_table(invocation, unasked_table(&study->report, unasked, &invocation->run),
                            error);
    struct buffer out = {0};
    unasked_table_json(&study->report, unasked, &out);
    const bool written = output_write(invocation->options.output, &out, error);
    buffer_free(&out);
    return written;
}

/* Of whom the period has, or all. */
static int list_unasked(struct invocation *invocation, struct error *error)
{
    struct database database;
    struct study study = {.wants = {.only = ANALYSIS_COUNTS}};
    if (!database_open(&invocation->options, &database, error))
        return -1;
    const bool done = study_run(invocation, &database, NULL, 0, &study, error);
    database_close(&database);
    int status = -1;
    if (done) {
        const struct unasked unasked = unasked_of(&study.view, LAST_CANDIDATES, &invocation->run);
        if (write_unasked(invocation, &study, &unasked, error))
            status = unasked.n_last > 0 ? EXIT_SUCCESS : ERROR_TOO_FEW;
    }
    study_free(&study);
    return status;
}

static bool check_one_view(const struct options *options, struct error *error)
{
    if (!options->compare || !options->unasked)
        return true;
    error_set(error, ERROR_USAGE, "--compare and --unasked are two questions");
    error_hint(error, "ask one at a time");
    return false;
}

static int run(struct invocation *invocation, struct error *error)
{
    if (!check_one_view(&invocation->options, error))
        return -1;
    if (invocation->options.compare)
        return compare(invocation, error);
    if (invocation->options.unasked)
        return list_unasked(invocation, error);
    const struct options *const options = &invocation->options;
    struct database database;
    struct study study = {.wants = {.only = ANALYSIS_TOPICS, .cohorts = true, .past = true}};
    struct candidate_label *labels = NULL;
    size_t n_labels = 0;
    if (options->format == FORMAT_MARKDOWN) {
        error_set(error, ERROR_USAGE, "all candidates are no page of text");
        error_hint(error, "--format csv or json; `assay candidate ID` shows one");
        return -1;
    }
    if (!database_open(options, &database, error))
        return -1;
    const bool done = study_run(invocation, &database, NULL, 0, &study, error) &&
                      (!options->names ||
                       candidate_labels_all(database.connection, &invocation->run, &labels,
                                            &n_labels, error));
    database_close(&database);
    struct writing writing = {.study = &study,
                              .run = &invocation->run,
                              .labels = labels,
                              .n_labels = n_labels,
                              .json = options->format == FORMAT_JSON};
    int status = -1;
    if (done && write_all(&writing, options->output, error))
        status = writing.any_score ? EXIT_SUCCESS : ERROR_TOO_FEW;
    study_free(&study);
    return status;
}

const struct command command_candidates = {
    .name = "candidates",
    .arguments = "",
    .summary = "the topic profiles of all candidates, as a file",
    .help = "What `assay candidate ID` says, of every candidate in the order of their codes: a row "
            "for each\n"
            "candidate and topic (CSV), or a document (JSON). --compare shows some of them side by "
            "side,\n"
            "in the order given: only topics in which all were asked, and the differences that "
            "these\n"
            "scores can tell. Nothing is ordered by score, and nothing is recommended. --unasked "
            "shows\n"
            "which topics and questions of the bank the last 20 candidates, of a --role or of all, "
            "were\n"
            "never asked.\n\n"
            "  assay candidates -o candidates.csv\n"
            "  assay candidates --month 2026-10 --format json\n"
            "  assay candidates --compare C-0017,C-0042\n"
            "  assay candidates --unasked --role 'Backend engineer'",
    .options = OPTIONS_DATABASE | OPTIONS_BANK | OPTIONS_FILTER | OPTIONS_FORMAT | OPTIONS_OUTPUT |
               OPTIONS_ANALYSIS | OPTIONS_COMPARE,
    .run = run,
};
