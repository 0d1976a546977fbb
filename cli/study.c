#include "cli/study.h"

#include "analytics/reliability/reliability.h"
#include "cli/ledger/ledger_fetch.h"
#include "cli/period.h"
#include "cli/pipeline_study.h"
#include "cli/process/interrupt.h"
#include "cli/study_history.h"
#include "cli/study_look.h"
#include "cli/study_model.h"
#include "cli/study_news.h"
#include "cli/study_own.h"
#include "cli/study_previous.h"
#include "cli/study_session.h"
#include "ingest/banks/question_minutes.h"
#include "reports/model/headline.h"
#include "reports/model/ledger.h"
#include "sql/fetch/candidates.h"
#include "sql/fetch/comments.h"
#include "sql/fetch/scope.h"
#include "sql/fetch/snapshot_fetch.h"
#include "sql/imports/import_history.h"

static bool read_minutes(struct invocation *invocation, const struct catalogue *catalogue,
                         const double **ret, struct error *error)
{
    struct question_minutes minutes;
    return !invocation->options.minutes ||
           (question_minutes_read(invocation->options.minutes, &invocation->run, &minutes, error) &&
            question_minutes_match(&minutes, catalogue, &invocation->run, ret, error));
}

/* From the first day that anything wanted looks at. */
static struct filter widened(const struct study *study, const struct filter *filter)
{
    struct filter wide = *filter, before;
    if (study->wants.previous)
        wide.from_day = study_previous_period(filter, INT32_MIN, &before) ? before.from_day
                                                                          : INT32_MIN;
    if (study->wants.history)
        wide.from_day = INT32_MIN;
    return wide;
}

static bool fetch(struct invocation *invocation, struct database *database, struct study *study,
                  struct error *error)
{
    const struct filter *const filter = &invocation->options.filter;
    const struct filter wide = widened(study, filter);
    return scope_hide_interviewers(database->connection, invocation->options.hide_interviewers,
                                   error) &&
           snapshot_fetch(database->connection, &wide, &invocation->run, &study->snapshot, error) &&
           snapshot_view_create(&study->snapshot, filter, &invocation->run, &study->view, error);
}

static bool compute(struct invocation *invocation, const struct analysis_options *analysis,
                    struct study *study, struct error *error)
{
    struct analysis_options wanted = *analysis;
    if (!read_minutes(invocation, &study->view.catalogue, &wanted.minutes, error))
        return false;
    /* What is refused at once waits for nothing else. */
    if (study->wants.reliability && !reliability_fits(&study->view.catalogue)) {
        wanted.only = ANALYSIS_COUNTS;
        wanted.pairs = AGREEMENT_PAIRS_ALL;
    }
    study->analysis = analysis_create(&study->view.catalogue, &wanted, &invocation->run);
    return analysis_run(study->analysis, &study->view, interrupt_check, error);
}

/* In the transaction of the ratings, like all context. */
static bool fetch_comments(struct invocation *invocation, struct connection *connection,
                           int64_t candidate, struct study *study, struct error *error)
{
    study->report.comments = &study->comments;
    return comments_fetch(connection, &invocation->options.filter, candidate, &invocation->run,
                          &study->comments, error);
}

static bool fetch_context(struct invocation *invocation, struct database *database,
                          const int64_t *profiles, size_t n_profiles, struct study *study,
                          struct error *error)
{
    struct connection *const connection = database->connection;
    struct report *const report = &study->report;
    struct candidate_label *labels;
    if (analysis_counts(study->analysis).ratings == 0 &&
        !period_say_known(invocation, database, error))
        return false;
    if (!candidate_labels(connection, profiles, n_profiles, &invocation->run, &labels, error) ||
        (study->wants.imports &&
         !import_history_fetch(connection, &invocation->options.filter, &invocation->run,
                               &report->imports, &report->n_imports, error)))
        return false;
    if (study->wants.comments && !fetch_comments(invocation, connection, profiles[0], study, error))
        return false;
    report->labels = labels;
    if (!ledger_fetch(connection, &study->view,
                      time_zone_day(&invocation->options.timezone, period_now()), &invocation->run,
                      &report->ledger, error))
        return false;
    report->first_day = study->view.first_day;
    report->last_day = study->view.last_day;
    report->n_undated = study->view.n_undated;
    report->outcomes = study->view.outcomes;
    report->n_outcomes = study->view.n_outcomes;
    return true;
}

static void describe(const struct options *options, struct study *study)
{
    struct report *const report = &study->report;
    report->version = ASSAY_VERSION;
    report->timezone = options->timezone;
    report->filter = options->filter;
    report->reported = options->reported;
    report->counts = analysis_counts(study->analysis);
    report->catalogue = &study->view.catalogue;
    report->limits = &study->limits;
    report->result = analysis_finish(study->analysis);
    report->generated_at = period_now();
    report->names = options->names;
    report->hide_interviewers = options->hide_interviewers;
    report->interview_minutes = (double)options->interview;
}

/* In the transaction of the rest, so that all of a report speaks of the same data. */
static bool fetch_pipeline(struct invocation *invocation, struct database *database,
                           struct study *study, struct error *error)
{
    struct pipeline_study pipeline;
    if (!pipeline_study(invocation, database, &study->limits, &study->report.last_day, &pipeline,
                        error))
        return false;
    study->report.pipeline = pipeline.result;
    return true;
}

/* With the parts that are there already. */
static bool look_anew(struct invocation *invocation, struct study *study, struct error *error)
{
    const unsigned parts = study->wants.only ? study->wants.only : STUDY_LOOK_PARTS;
    return study_look_anew(study, parts, &invocation->run, &study->since, &study->report, error);
}

/* A window overlaps the one before: what is new there is told by findings, not by differences. */
static bool wants_previous(const struct study *study, const struct options *options)
{
    return study->wants.previous && options->filter.window == WINDOW_NONE;
}

static bool run(struct invocation *invocation, struct database *database, const int64_t *profiles,
                size_t n_profiles, struct study *ret, struct error *error)
{
    const struct options *const options = &invocation->options;
    *ret = (struct study){.wants = ret->wants, .limits = LIMITS_DEFAULT};
    if (options->floor)
        limits_set_floor(&ret->limits, options->floor);
    const struct analysis_options analysis = {.limits = ret->limits,
                                              .profiles = profiles,
                                              .n_profiles = n_profiles,
                                              .only = ret->wants.only,
                                              .cohorts = ret->wants.cohorts,
                                              .icc = ret->wants.icc,
                                              .pairs = ret->wants.pairs,
                                              .plans = ret->wants.plans,
                                              .plans_any_topic = options->any_topic};
    if (!period_resolve(invocation, database, error))
        return false;
    ret->period = options->filter;
    if (ret->wants.past)
        invocation->options.filter.from_day = INT32_MIN;
    if (!connection_begin_reading(database->connection, error) ||
        !fetch(invocation, database, ret, error) || !compute(invocation, &analysis, ret, error) ||
        !fetch_context(invocation, database, profiles, n_profiles, ret, error) ||
        (ret->wants.pipeline && !fetch_pipeline(invocation, database, ret, error)))
        return false;
    describe(options, ret);
    ret->anew = options->is_about_month || options->window != WINDOW_NONE;
    return (!ret->anew || look_anew(invocation, ret, error)) &&
           study_look_past(ret, profiles, n_profiles, &invocation->run, &ret->past, &ret->report,
                           error) &&
           (!ret->wants.model || study_model(invocation, database, ret, error)) &&
           (!ret->wants.reliability || study_model_reliability(invocation, ret, error)) &&
           (!ret->wants.panels || study_model_panels(invocation, ret, error)) &&
           (!ret->wants.session || study_session_plan(invocation, database, ret, error)) &&
           (!ret->wants.sessions || study_session_held(invocation, database, ret, error)) &&
           (!ret->wants.previous || study_modelled_charts(ret, &invocation->run, error)) &&
           (!ret->wants.stages || study_look_stages(database, ret, &invocation->run, error)) &&
           (!ret->wants.own || study_own(ret, &invocation->run, error)) &&
           study_look_without(ret, &invocation->run, &ret->others, &ret->report, error) &&
           (!ret->wants.history || study_history(ret, &ret->report, &invocation->run, error)) &&
           (!wants_previous(ret, options) || study_previous(invocation, ret, error)) &&
           (!ret->wants.previous || study_news(invocation, ret, error)) &&
           connection_end_reading(database->connection, error);
}

bool study_run(struct invocation *invocation, struct database *database, const int64_t *profiles,
               size_t n_profiles, struct study *ret, struct error *error)
{
    interrupt_let_end();
    const bool done = run(invocation, database, profiles, n_profiles, ret, error);
    interrupt_hold();
    return done;
}

void study_free(struct study *study)
{
    analysis_free(study->analysis);
    analysis_free(study->previous);
    analysis_free(study->since);
    analysis_free(study->others);
    analysis_free(study->past);
    snapshot_free(&study->snapshot);
    *study = (struct study){0};
}

bool study_is_empty(const struct study *study)
{
    const struct questions_result *const questions = &study->report.result->questions;
    for (size_t i = 0; i < study->view.catalogue.n_questions; i++)
        if (questions->questions[i].difficulty.status == ESTIMATE_OK)
            return false;
    return true;
}

static bool is_in(const struct headline_item *item, enum study_findings of)
{
    switch (item->subject) {
    case HEADLINE_QUESTION:
    case HEADLINE_CRITERION:
        return of & STUDY_QUESTIONS;
    case HEADLINE_INTERVIEWER:
    case HEADLINE_PAIR:
    case HEADLINE_INTERVIEWER_MODEL:
        return of & STUDY_INTERVIEWERS;
    case HEADLINE_QUESTION_DRIFT:
    case HEADLINE_INTERVIEWER_DRIFT:
        return of & STUDY_DRIFT;
    default:
        return of == STUDY_ALL;
    }
}

bool study_has_clear(const struct study *study, enum study_findings of, bool known_too)
{
    struct arena scratch = {0};
    const struct headline headline = headline_of(&study->report, &scratch);
    bool has_clear = false;
    for (size_t i = 0; i < (known_too ? headline.n_clear : headline.n_open); i++)
        has_clear |= is_in(&headline.items[i], of);
    arena_free(&scratch);
    return has_clear;
}

bool study_says_nothing(const struct study *study)
{
    const struct questions_result *const questions = &study->report.result->questions;
    for (size_t i = 0; i < study->view.catalogue.n_questions; i++)
        if (questions->questions[i].verdict.state != STATE_CANNOT_SAY)
            return false;
    return !study_has_clear(study, STUDY_ALL, true);
}
