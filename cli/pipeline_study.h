#ifndef ASSAY_CLI_PIPELINE_STUDY_H
#define ASSAY_CLI_PIPELINE_STUDY_H

#include "analytics/measure/limits.h"
#include "analytics/pipeline/pipeline_result.h"
#include "base/filter.h"
#include "base/ratings.h"
#include "cli/command.h"
#include "cli/database.h"

/* What came of one read of the ratings. */
struct pipeline_study {
    const struct pipeline_result *result;
    struct catalogue
        interviewers;            /* those with ratings within the whole filter, in natural order */
    struct counts counts;        /* within the whole filter */
    int32_t first_day, last_day; /* of the scores within it; INT32_MIN: none has a date */
};

/*
 * The pipeline of the bank and role that the options name, in the days they are about. Only bank
 * and role restrict what is read: an application that began in the period goes on after it.
 * `last_day`: the last one that the rest of a report speaks of, or INT32_MIN; NULL: that of the
 * scores within the filter. Everything lives as long as the invocation.
 */
bool pipeline_study(struct invocation *invocation, struct database *database,
                    const struct limits *limits, const int32_t *last_day,
                    struct pipeline_study *ret, struct error *error) MUST_CHECK;

#endif
