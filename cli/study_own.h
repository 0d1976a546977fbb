#ifndef ASSAY_CLI_STUDY_OWN_H
#define ASSAY_CLI_STUDY_OWN_H

#include "cli/study.h"

/* Puts the scores of the interviewer whose own page is wanted, beside those of colleagues, into the
 * report of a study that has its result. ERROR_USAGE where nobody is called so. */
bool study_own(struct study *study, struct arena *run, struct error *error) MUST_CHECK;

/* Whether nothing is known of how the interviewer scores beside colleagues. */
bool study_own_is_empty(const struct study *study);

#endif
