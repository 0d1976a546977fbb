#include "cli/study_look.h"

#include "cli/process/interrupt.h"

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
    ret->catalogue = &view->catalogue;
    ret->counts = analysis_counts(analysis);
    ret->result = analysis_finish(analysis);
    ret->first_day = view->first_day;
    ret->last_day = view->last_day;
    ret->labels = NULL;
    ret->drift = NULL;
    ret->pipeline = NULL;
    return true;
}
