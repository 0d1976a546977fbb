#include "cli/study_own.h"

#include "base/parallel.h"
#include "base/snapshot_show.h"
#include "cli/process/interrupt.h"
#include "reports/agreement/pair_choice.h"
#include "reports/model/restarts.h"

struct running {
    struct own_scores *own;
    const struct snapshot_view *view;
};

static void show(void *context, size_t piece, const struct parallel *parallel)
{
    const struct running *const running = context;
    struct snapshot_room room = {0};
    struct candidate_ratings ratings;
    (void)piece;
    for (size_t i = 0; i < running->view->snapshot->n_candidates && parallel_goes_on(parallel); i++)
        if (snapshot_show(running->view, i, &room, &ratings))
            own_scores_add(running->own, &ratings);
    snapshot_room_free(&room);
}

bool study_own(struct study *study, struct arena *run, struct error *error)
{
    struct report *const report = &study->report;
    struct snapshot_view view = study->view;
    if (!pair_choice_one(report, study->wants.own, &report->own_interviewer, error))
        return false;
    if (report->restarts)
        view.starts = report->restarts->starts;
    struct own_scores *const own = own_scores_create(report->catalogue, report->own_interviewer,
                                                     report->result->interviewers.scale,
                                                     &study->limits, run);
    struct running running = {own, &view};
    const bool done = parallel_run(show, &running, 1, interrupt_check, error);
    if (done)
        report->own = own_scores_finish(own);
    if (done && own_scores_are_of_few(report->own))
        own_scores_withhold(&report->result->interviewers.interviewers[report->own_interviewer]);
    own_scores_free(own);
    return done;
}

bool study_own_is_empty(const struct study *study)
{
    const struct report *const report = &study->report;
    const struct interviewer_result *const self =
        &report->result->interviewers.interviewers[report->own_interviewer];
    return !report->own->levels && self->severity_points.status != ESTIMATE_OK;
}
