#ifndef ASSAY_CLI_STUDY_LOOK_H
#define ASSAY_CLI_STUDY_LOOK_H

#include "cli/study.h"

/*
 * A look at other days of a finished study's snapshot, as a report of its own: `parts` of the
 * analysis, without drift, pipeline or labels. What it points to lives in `arena`, and in
 * `ret_analysis`, which the caller frees also where it fails (NULL: nothing to free).
 */
bool study_look(const struct study *study, const struct filter *filter, unsigned parts,
                struct arena *arena, struct analysis **ret_analysis, struct report *ret,
                struct error *error) MUST_CHECK;

#endif
