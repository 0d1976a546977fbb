#ifndef ASSAY_CLI_STUDY_LOOK_H
#define ASSAY_CLI_STUDY_LOOK_H

#include "cli/study.h"

/* What judges questions, interviewers and criteria. */
enum {
    STUDY_LOOK_PARTS = ANALYSIS_QUESTIONS | ANALYSIS_AGREEMENT | ANALYSIS_INTERVIEWERS |
                       ANALYSIS_CRITERIA
};

/*
 * A look at other days of a finished study's snapshot, as a report of its own: `parts` of the
 * analysis, without drift, pipeline or labels. What it points to lives in `arena`, and in
 * `ret_analysis`, which the caller frees also where it fails (NULL: nothing to free).
 */
bool study_look(const struct study *study, const struct filter *filter, unsigned parts,
                struct arena *arena, struct analysis **ret_analysis, struct report *ret,
                struct error *error) MUST_CHECK;

/* Profiles of a finished study's candidates beside everybody up to the period's end, in place of
 * those of its window, where that begins later. What it points to lives as above. */
bool study_look_past(const struct study *study, const int64_t *profiles, size_t n_profiles,
                     struct arena *arena, struct analysis **ret_analysis, struct report *report,
                     struct error *error) MUST_CHECK;

/*
 * Where the window of a report that was looked at begins anew for some of what it judges, what is
 * said of them is looked at again, since then alone. What it points to lives as above.
 */
bool study_look_anew(const struct study *study, unsigned parts, struct arena *arena,
                     struct analysis **ret_analysis, struct report *report,
                     struct error *error) MUST_CHECK;

/* Adds to a finished report what agreement on its questions is without those who clearly score
 * unlike colleagues, where that can tell a cause (without.h). What it points to lives as above. */
bool study_look_without(const struct study *study, struct arena *arena,
                        struct analysis **ret_analysis, struct report *report,
                        struct error *error) MUST_CHECK;

/* Whether strong candidates alone came as far as a later stage. Where the filter is of one stage,
 * the others are read too, for they tell who came. */
bool study_look_stages(struct database *database, struct study *study, struct arena *run,
                       struct error *error) MUST_CHECK;

#endif
