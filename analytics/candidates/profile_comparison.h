#ifndef ASSAY_ANALYTICS_CANDIDATES_PROFILE_COMPARISON_H
#define ASSAY_ANALYTICS_CANDIDATES_PROFILE_COMPARISON_H

#include "analytics/candidates/profile_result.h"
#include "base/arena.h"

/* On a topic, one candidate's true share less that of another; both are places in the order given.
 */
struct profile_difference {
    size_t topic, higher, lower;
    struct estimate difference;
};

/*
 * Candidates side by side, in the order given: topics in which all of them have a profile, and the
 * differences that are real. A difference has the sum of both posterior variances; told is the
 * largest set, over all topics and pairs, whose mean posterior probability of a wrong sign is at
 * most 0.05 (profile_names.h), of intervals beyond 0 and topics with two answers or more from both.
 * Only candidates of one cohort are compared. Nothing is summed over topics.
 */
struct profile_comparison {
    bool comparable;
    size_t *topics, n_topics;               /* of the catalogue, rising */
    struct profile_difference *differences; /* by topic, then in the order given */
    size_t n_differences;
};

struct profile_comparison profile_comparison(const struct profile_result *const *profiles, size_t n,
                                             size_t n_topics, struct arena *arena);

#endif
