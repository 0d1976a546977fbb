#ifndef ASSAY_CLI_STUDY_PREVIOUS_H
#define ASSAY_CLI_STUDY_PREVIOUS_H

#include "cli/study.h"

/*
 * Adds the period before to a finished study, and what changed since: the calendar month before one
 * month, as many days as the period has before any other that has a beginning. Nothing for all
 * data. The filter's other restrictions hold.
 */
bool study_previous(struct invocation *invocation, struct study *study,
                    struct error *error) MUST_CHECK;

/* The period before a filter's; false where there is none. `last_day`, of the ratings, stands for
 * an open end. */
bool study_previous_period(const struct filter *filter, int32_t last_day, struct filter *ret);

#endif
