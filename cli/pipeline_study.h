#ifndef ASSAY_CLI_PIPELINE_STUDY_H
#define ASSAY_CLI_PIPELINE_STUDY_H

#include "analytics/measure/limits.h"
#include "analytics/pipeline/pipeline_result.h"
#include "base/ratings.h"
#include "cli/command.h"
#include "cli/database.h"

/*
 * The pipeline of the bank and role that the options name, in the days they are about. Only bank
 * and role restrict what is read: an application that began in the period goes on after it. The
 * interviewers are those with ratings within the whole filter, in natural order; `ret_interviewers`
 * names them. `last_day`: of the ratings within the filter, or INT32_MIN. Everything lives as long
 * as the invocation.
 */
bool pipeline_study(struct invocation *invocation, struct database *database,
                    const struct limits *limits, int32_t last_day,
                    const struct pipeline_result **ret, struct catalogue *ret_interviewers,
                    struct error *error) MUST_CHECK;

#endif
