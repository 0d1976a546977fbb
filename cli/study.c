#include "cli/study.h"

#include "cli/interrupt.h"
#include "cli/period.h"
#include "cli/study_history.h"
#include "ingest/question_minutes.h"
#include "sql/candidates.h"
#include "sql/catalogue.h"
#include "sql/import_history.h"
#include "sql/ratings_stream.h"

static bool show_all_ratings(struct database *database, const struct options *options,
                             const struct study *study, const struct catalogue_ids *ids,
                             struct error *error)
{
    struct ratings_stream *stream;
    if (!ratings_stream_open(database->connection, &options->filter, &study->catalogue, ids,
                             &stream, error))
        return false;
    struct candidate_ratings ratings;
    enum read_result result;
    while ((result = ratings_stream_next(stream, &ratings, error)) == READ_ROW &&
           interrupt_check(error))
        analysis_add(study->analysis, &ratings);
    ratings_stream_close(stream);
    analysis_end_pass(study->analysis);
    return result == READ_END;
}

static bool read_minutes(struct invocation *invocation, const struct catalogue *catalogue,
                         const double **ret, struct error *error)
{
    struct question_minutes minutes;
    return !invocation->options.minutes ||
           (question_minutes_read(invocation->options.minutes, &invocation->run, &minutes, error) &&
            question_minutes_match(&minutes, catalogue, &invocation->run, ret, error));
}

static bool compute(struct invocation *invocation, struct database *database,
                    const struct analysis_options *analysis, struct study *study,
                    struct error *error)
{
    const struct options *const options = &invocation->options;
    struct catalogue_ids ids;
    if (!catalogue_fetch(database->connection, &options->filter, &invocation->run,
                         &study->catalogue, &ids, error))
        return false;
    struct analysis_options wanted = *analysis;
    if (!read_minutes(invocation, &study->catalogue, &wanted.minutes, error))
        return false;
    study->analysis = analysis_create(&study->catalogue, &wanted, &invocation->run);
    for (int pass = 0; pass < ANALYSIS_PASSES; pass++)
        if (!show_all_ratings(database, options, study, &ids, error))
            return false;
    return true;
}

static bool fetch_context(struct invocation *invocation, struct database *database,
                          const int64_t *profiles, size_t n_profiles, struct report *report,
                          struct error *error)
{
    struct connection *const connection = database->connection;
    const struct filter *const filter = &invocation->options.filter;
    struct candidate_label *labels;
    const struct import_record *imports;
    if (!candidate_labels(connection, profiles, n_profiles, &invocation->run, &labels, error) ||
        !imports_fetch(connection, filter, &invocation->run, &imports, &report->n_imports, error) ||
        !date_range(connection, filter, &report->first_day, &report->last_day, error))
        return false;
    report->labels = labels;
    report->imports = imports;
    return true;
}

bool study_run(struct invocation *invocation, struct database *database, const int64_t *profiles,
               size_t n_profiles, struct study *ret, struct error *error)
{
    const struct options *const options = &invocation->options;
    *ret = (struct study){.wants = ret->wants, .limits = LIMITS_DEFAULT};
    if (options->floor)
        limits_set_floor(&ret->limits, options->floor);
    const struct analysis_options analysis = {
        .limits = ret->limits, .profiles = profiles, .n_profiles = n_profiles};
    if (!period_resolve(invocation, database, error))
        return false;
    if (!connection_begin_reading(database->connection, error) ||
        !compute(invocation, database, &analysis, ret, error) ||
        !fetch_context(invocation, database, profiles, n_profiles, &ret->report, error) ||
        (ret->wants.history && !study_history(invocation, database, ret, error)) ||
        !connection_end_reading(database->connection, error))
        return false;
    struct report *const report = &ret->report;
    report->version = ASSAY_VERSION;
    report->timezone = "UTC";
    report->filter = options->filter;
    report->counts = analysis_counts(ret->analysis);
    report->catalogue = &ret->catalogue;
    report->limits = &ret->limits;
    report->result = analysis_finish(ret->analysis);
    report->generated_at = period_now();
    report->names = options->names;
    report->hide_interviewers = options->hide_interviewers;
    return true;
}

void study_free(struct study *study)
{
    if (study->analysis)
        analysis_free(study->analysis);
    *study = (struct study){0};
}

bool study_is_empty(const struct study *study)
{
    const struct questions_result *const questions = &study->report.result->questions;
    for (size_t i = 0; i < study->catalogue.n_questions; i++)
        if (questions->questions[i].difficulty.status == ESTIMATE_OK)
            return false;
    return true;
}
