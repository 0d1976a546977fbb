#ifndef ASSAY_CLI_STUDY_HISTORY_H
#define ASSAY_CLI_STUDY_HISTORY_H

#include "cli/study.h"

/* Adds the drift of the study's questions and interviewers to its report, from all ratings up to
 * the end of the period: the filter's other restrictions hold. */
bool study_history(struct invocation *invocation, struct study *study,
                   struct error *error) MUST_CHECK;

#endif
