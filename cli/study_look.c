#include "cli/study_look.h"

#include "cli/process/interrupt.h"
#include "reports/model/restarts.h"

bool study_look(const struct study *study, const struct filter *filter, unsigned parts,
                struct arena *arena, struct analysis **ret_analysis, struct report *ret,
                struct error *error)
{
    struct snapshot_view *const view = ARENA_NEW(arena, struct snapshot_view);
    *ret_analysis = NULL;
    if (!snapshot_view_create(&study->snapshot, filter, arena, view, error))
        return false;
    const struct analysis_options options = {.limits = study->limits, .only = parts};
    struct analysis *const analysis = analysis_create(&view->catalogue, &options, arena);
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
    ret->labels = NULL;
    ret->drift = NULL;
    ret->pipeline = NULL;
    ret->restarts = NULL;
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
