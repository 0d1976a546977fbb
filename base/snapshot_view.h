#ifndef ASSAY_BASE_SNAPSHOT_VIEW_H
#define ASSAY_BASE_SNAPSHOT_VIEW_H

#include "base/error.h"
#include "base/filter.h"
#include "base/outcome.h"
#include "base/snapshot.h"

/* From which day on ratings of a question and of an interviewer are shown, by rank; INT32_MIN, or
 * NULL for all of them: from the view's first day. The catalogue is the same. */
struct snapshot_starts {
    const int32_t *questions, *interviewers;
};

/*
 * What of a snapshot is of some days, as the rest of the program speaks of it: a catalogue of what
 * occurs in them, and each candidate's ratings.
 *
 * A question's main scale is the one most of its scores are on; among equals the one with most
 * levels, then the one whose levels come first by their digest. Scores on another scale are shown
 * apart; criteria in an earlier wording are left out.
 */
struct snapshot_view {
    const struct snapshot *snapshot;
    int32_t from_day, to_day;      /* INT32_MIN, INT32_MAX: no limit */
    struct snapshot_starts starts; /* later ones; whoever wants them sets them */
    bool undated;                  /* ratings without a day are shown too */
    struct catalogue catalogue;
    int32_t first_day, last_day; /* of the ratings with a level; INT32_MIN: none has a day */
    size_t n_undated;            /* ratings with a score and without a day */
    const struct outcome_wording *outcomes; /* by bytes */
    size_t n_outcomes;

    /* By item and rank of the interviewer: the place in the catalogue, or in its criteria;
     * UINT32_MAX: not shown. */
    const uint32_t *places, *interviewers;
    const bool *other_scale;        /* by item: of a question whose main scale is another */
    const enum outcome *outcome_of; /* by index of the snapshot's wording */
};

/* The days of the filter alone count; what else it says was for the snapshot. All that the view has
 * lives in `run`. Without a bank chosen, ratings of several are an error. */
bool snapshot_view_create(const struct snapshot *snapshot, const struct filter *filter,
                          struct arena *run, struct snapshot_view *ret,
                          struct error *error) MUST_CHECK;

static inline bool snapshot_view_has_day(const struct snapshot_view *view, int32_t day)
{
    return day == INT32_MIN ? view->undated : day >= view->from_day && day <= view->to_day;
}

/* Whether a rating of a day that the view has is shown: its question and its interviewer have
 * started. */
static inline bool snapshot_view_has_started(const struct snapshot_view *view,
                                             const struct snapshot_rating *rating)
{
    const struct snapshot_starts *const starts = &view->starts;
    return (!starts->questions ||
            rating->day >= starts->questions[view->snapshot->items[rating->item].question]) &&
           (!starts->interviewers || rating->day >= starts->interviewers[rating->interviewer]);
}

#endif
