#include "cli/study_own.h"

#include "base/snapshot_show.h"
#include "cli/process/interrupt.h"
#include "reports/agreement/pair_choice.h"
#include "reports/model/restarts.h"

static void add(void *listener, const struct candidate_ratings *ratings)
{
    own_scores_add(listener, ratings);
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
    const bool done = snapshot_show_all(&view, add, own, interrupt_check, error);
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
