#ifndef ASSAY_BASE_SITTINGS_H
#define ASSAY_BASE_SITTINGS_H

#include <stddef.h>
#include <stdint.h>

#include "base/outcome.h"

/* One interviewer in one interview: what a hiring process is counted from. */
struct sitting {
    int64_t role, interview;
    uint32_t stage, interviewer; /* indices; UINT32_MAX: an interviewer who is not listed */
    int32_t first_day, last_day; /* of the ratings, days since 1970-01-01; INT32_MIN: not known */
    uint32_t n_ratings;          /* with a score */
    int32_t days_to_score;       /* from the interview until the last score was submitted; negative:
                                    before it; INT32_MIN: not known */
    enum outcome outcome;        /* of the interview */
};

/* All of one candidate, in any order; an interviewer has one in an interview. */
struct candidate_sittings {
    int64_t candidate;
    size_t n;
    const struct sitting *sittings;
};

#endif
