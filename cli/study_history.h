#ifndef ASSAY_CLI_STUDY_HISTORY_H
#define ASSAY_CLI_STUDY_HISTORY_H

#include "cli/study.h"

/* Adds the drift of a report's questions and interviewers to it, from all ratings of the study's
 * snapshot up to the end of the report's period. The result lives in `arena`. */
bool study_history(const struct study *study, struct report *report, struct arena *arena,
                   struct error *error) MUST_CHECK;

#endif
