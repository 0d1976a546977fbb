#ifndef ASSAY_CLI_STUDY_SESSION_H
#define ASSAY_CLI_STUDY_SESSION_H

#include "cli/study.h"

/* The answers that are worth scoring together, into the report. */
bool study_session_plan(struct invocation *invocation, struct database *database,
                        struct study *study, struct error *error) MUST_CHECK;

/* The sessions that were held, and what changed since, into the report. */
bool study_session_held(struct invocation *invocation, struct database *database,
                        struct study *study, struct error *error) MUST_CHECK;

#endif
