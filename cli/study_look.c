#include "cli/study_look.h"

#include "analytics/run/range_restriction.h"
#include "cli/process/interrupt.h"
#include "reports/model/restarts.h"
#include "reports/model/without.h"
#include "sql/fetch/snapshot_fetch.h"

static bool look(const struct study *study, const struct filter *filter,
                 const struct analysis_options *options, struct arena *arena,
                 struct analysis **ret_analysis, struct report *ret, struct error *error)
{
    struct snapshot_view *const view = ARENA_NEW(arena, struct snapshot_view);
    *ret_analysis = NULL;
    if (!snapshot_view_create(&study->snapshot, filter, arena, view, error))
        return false;
    struct analysis *const analysis = analysis_create(&view->catalogue, options, arena);
    *ret_analysis = analysis;
    if (!analysis_run(analysis, view, interrupt_check, error))
        return false;
    *ret = study->report;
    ret->filter = *filter;
    ret->reported = (struct day_range){filter->from_day, filter->to_day};
    ret->catalogue = &view->catalogue;
    ret->counts = analysis_counts(analysis);
    ret->result = analysis_finish(analysis);
    ret->first_day = view->first_day;
    ret->last_day = view->last_day;
    ret->drift = NULL;
    ret->pipeline = NULL;
    ret->restarts = NULL;
    ret->without = NULL;
    ret->modelled = NULL;
    return true;
}

bool study_look(const struct study *study, const struct filter *filter, unsigned parts,
                struct arena *arena, struct analysis **ret_analysis, struct report *ret,
                struct error *error)
{
    const struct analysis_options options = {.limits = study->limits, .only = parts};
    if (!look(study, filter, &options, arena, ret_analysis, ret, error))
        return false;
    ret->labels = NULL;
    return true;
}

bool study_look_past(const struct study *study, const int64_t *profiles, size_t n_profiles,
                     struct arena *arena, struct analysis **ret_analysis, struct report *report,
                     struct error *error)
{
    struct filter filter = report->filter;
    *ret_analysis = NULL;
    if (n_profiles == 0 || filter.from_day == INT32_MIN)
        return true;
    filter.from_day = INT32_MIN;
    const struct analysis_options options = {.limits = study->limits,
                                             .only = ANALYSIS_TOPICS,
                                             .profiles = profiles,
                                             .n_profiles = n_profiles};
    struct report *const past = ARENA_NEW(arena, struct report);
    if (!look(study, &filter, &options, arena, ret_analysis, past, error))
        return false;
    report->past = past;
    return true;
}

static int32_t *days(size_t n, struct arena *arena)
{
    int32_t *const starts = ARENA_ARRAY(arena, n, int32_t);
    for (size_t i = 0; i < n; i++)
        starts[i] = INT32_MIN;
    return starts;
}

/* By rank, from a view that has the report's catalogue. */
static struct snapshot_starts starts_of(const struct restarts *restarts,
                                        const struct snapshot_view *view, struct arena *arena)
{
    const struct snapshot *const snapshot = view->snapshot;
    int32_t *const questions = days(snapshot->names.n_questions, arena);
    int32_t *const interviewers = days(snapshot->names.n_interviewers, arena);
    for (size_t i = 0; i < snapshot->n_items; i++) {
        const uint32_t rank = snapshot->items[i].question;
        if (view->places[i] != UINT32_MAX && rank < snapshot->names.n_plain)
            questions[rank] = restarts->questions[view->places[i]].day;
    }
    for (size_t rank = snapshot->names.n_plain; rank < snapshot->names.n_questions; rank++)
        questions[rank] = questions[snapshot->names.questions[rank].parent];
    for (size_t rank = 0; rank < snapshot->names.n_interviewers; rank++)
        if (view->interviewers[rank] != UINT32_MAX)
            interviewers[rank] = restarts->interviewers[view->interviewers[rank]].day;
    return (struct snapshot_starts){questions, interviewers};
}

bool study_look_anew(const struct study *study, unsigned parts, struct arena *arena,
                     struct analysis **ret_analysis, struct report *report, struct error *error)
{
    struct snapshot_view *const view = ARENA_NEW(arena, struct snapshot_view);
    struct restarts *const restarts = restarts_of(report, arena);
    *ret_analysis = NULL;
    if (restarts->n == 0)
        return true;
    report->restarts = restarts;
    if (!snapshot_view_create(&study->snapshot, &report->filter, arena, view, error))
        return false;
    view->starts = restarts->starts = starts_of(restarts, view, arena);
    const struct analysis_options options = {.limits = study->limits, .only = parts};
    struct analysis *const analysis = analysis_create(&view->catalogue, &options, arena);
    *ret_analysis = analysis;
    if (!analysis_run(analysis, view, interrupt_check, error))
        return false;
    restarts_take(report, analysis_finish(analysis), arena);
    return true;
}

/* The report's own days, and none for those who are left out. */
static struct snapshot_starts starts_without(const struct report *report,
                                             const struct without *without,
                                             const struct snapshot_view *view, struct arena *arena)
{
    struct snapshot_starts starts = {NULL, NULL};
    if (report->restarts)
        starts = report->restarts->starts;
    const size_t n = view->snapshot->names.n_interviewers;
    int32_t *const interviewers = days(n, arena);
    for (size_t rank = 0; rank < n; rank++) {
        if (starts.interviewers)
            interviewers[rank] = starts.interviewers[rank];
        for (size_t i = 0; i < without->n; i++)
            if (view->interviewers[rank] == without->interviewers[i])
                interviewers[rank] = INT32_MAX;
    }
    return (struct snapshot_starts){starts.questions, interviewers};
}

static const struct estimate *kappas(const struct analysis_result *result, size_t n,
                                     struct arena *arena)
{
    struct estimate *const all = ARENA_ARRAY(arena, n, struct estimate);
    for (size_t q = 0; q < n; q++)
        all[q] = result->questions.questions[q].kappa_quadratic;
    return all;
}

bool study_look_without(const struct study *study, struct arena *arena,
                        struct analysis **ret_analysis, struct report *report, struct error *error)
{
    struct snapshot_view *const view = ARENA_NEW(arena, struct snapshot_view);
    struct without *const without = ARENA_NEW(arena, struct without);
    size_t *const whom = ARENA_ARRAY(arena, report->catalogue->n_interviewers, size_t);
    *without = (struct without){.interviewers = whom, .n = without_whom(report, whom)};
    *ret_analysis = NULL;
    if (without->n == 0)
        return true;
    if (!snapshot_view_create(&study->snapshot, &report->filter, arena, view, error))
        return false;
    view->starts = starts_without(report, without, view, arena);
    const struct analysis_options options = {.limits = study->limits, .only = ANALYSIS_QUESTIONS};
    struct analysis *const analysis = analysis_create(&view->catalogue, &options, arena);
    *ret_analysis = analysis;
    if (!analysis_run(analysis, view, interrupt_check, error))
        return false;
    without->kappa = kappas(analysis_finish(analysis), view->catalogue.n_questions, arena);
    report->without = without;
    return true;
}

/* The restriction outlives the view: it names stages, which are those of the report too. */
static bool restrict_range(const struct study *study, const struct snapshot_view *view,
                           struct arena *run, struct range_restriction *ret, struct error *error)
{
    const bool agreement = !study->wants.only || study->wants.only & ANALYSIS_AGREEMENT;
    return range_restriction_of(view, &study->limits, agreement, interrupt_check, run, ret, error);
}

static bool read_all_stages(struct database *database, const struct study *study, struct arena *run,
                            struct range_restriction *ret, struct error *error)
{
    struct filter filter = study->report.filter;
    struct snapshot snapshot;
    struct snapshot_view view;
    filter.stage = NULL;
    if (!snapshot_fetch(database->connection, &filter, run, &snapshot, error))
        return false;
    const bool done = snapshot_view_create(&snapshot, &filter, run, &view, error) &&
                      restrict_range(study, &view, run, ret, error);
    snapshot_free(&snapshot);
    return done;
}

bool study_look_stages(struct database *database, struct study *study, struct arena *run,
                       struct error *error)
{
    struct range_restriction *const restriction = ARENA_NEW(run, struct range_restriction);
    enum { FEWEST = 2 };
    if (study->view.catalogue.n_stages < FEWEST)
        return true;
    const bool done = study->report.filter.stage
                          ? read_all_stages(database, study, run, restriction, error)
                          : restrict_range(study, &study->view, run, restriction, error);
    study->report.restriction = restriction;
    return done;
}
