#include "cli/study_history.h"

#include <math.h>
#include <string.h>

#include "analytics/history/history.h"
#include "base/snapshot_show.h"
#include "cli/process/interrupt.h"
#include "reports/model/restarts.h"

#define NO_SCORE "there is no score with a date in the period"

static const struct drift_series no_history = {
    .state = DRIFT_TOO_FEW,
    .reason = NO_SCORE,
    .before = {.status = ESTIMATE_TOO_FEW, .reason = NO_SCORE},
    .between_sd = NAN,
    .trend = {.status = ESTIMATE_TOO_FEW, .reason = NO_SCORE},
    .trend_p = NAN,
    .trend_total = NAN,
};

/* The same result, of what the report has: what has no score in the period is left out. */
static const struct drift_result *of_report(const struct report *report,
                                            const struct catalogue *catalogue,
                                            const struct drift_result *all, struct arena *run)
{
    struct drift_result *const result = ARENA_NEW(run, struct drift_result);
    const struct catalogue *const shown = report->catalogue;
    *result = *all;
    result->questions = ARENA_ARRAY(run, shown->n_questions, struct drift_series);
    result->interviewers = ARENA_ARRAY(run, shown->n_interviewers, struct drift_series);
    for (size_t q = 0; q < shown->n_questions; q++) {
        result->questions[q] = no_history;
        if (report->result->questions.questions[q].n_ratings == 0)
            continue;
        for (size_t i = 0; i < catalogue->n_questions; i++)
            if (strcmp(shown->questions[q].code, catalogue->questions[i].code) == 0)
                result->questions[q] = all->questions[i];
    }
    for (size_t q = 0; q < shown->n_interviewers; q++) {
        result->interviewers[q] = no_history;
        for (size_t i = 0; i < catalogue->n_interviewers; i++)
            if (strcmp(shown->interviewers[q], catalogue->interviewers[i]) == 0)
                result->interviewers[q] = all->interviewers[i];
    }
    return result;
}

struct running {
    struct history *history;
    const struct snapshot_view *view;
};

/* Shows every candidate of the view in each pass. */
static void show(void *context, size_t piece, const struct parallel *parallel)
{
    const struct running *const running = context;
    const size_t n = running->view->snapshot->n_candidates;
    struct snapshot_room room = {0};
    struct candidate_ratings ratings;
    (void)piece;
    for (int pass = 0; pass < ANALYSIS_PASSES; pass++) {
        for (size_t i = 0; i < n && parallel_goes_on(parallel); i++)
            if (snapshot_show(running->view, i, &room, &ratings))
                history_add(running->history, &ratings);
        if (parallel_goes_on(parallel))
            history_end_pass(running->history, parallel);
    }
    snapshot_room_free(&room);
}

bool study_history(const struct study *study, struct report *report, struct arena *arena,
                   struct error *error)
{
    struct snapshot_view view;
    struct filter until = report->filter;
    until.from_day = INT32_MIN;
    if (!snapshot_view_create(&study->snapshot, &until, arena, &view, error))
        return false;
    if (report->restarts)
        view.starts = report->restarts->starts;
    struct history *const history = history_create(&view.catalogue, &study->limits, arena);
    struct running running = {history, &view};
    const bool done = parallel_run(show, &running, 1, interrupt_check, error);
    if (done)
        report->drift = of_report(report, &view.catalogue, history_finish(history), arena);
    history_free(history);
    return done;
}
