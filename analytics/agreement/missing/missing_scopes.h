#ifndef ASSAY_ANALYTICS_AGREEMENT_MISSING_MISSING_SCOPES_H
#define ASSAY_ANALYTICS_AGREEMENT_MISSING_MISSING_SCOPES_H

#include "analytics/agreement/agreement_strata.h"
#include "analytics/agreement/missing/missing_scores.h"

/*
 * What missing_scores.h tells of a question, of two interviewers over all questions and of a topic:
 * over the questions on the scale of the kappa that is pooled there. Cells are the answers that
 * both scored, and those that one of the two did not.
 */
struct missing_scopes {
    const struct missing_scores *missing;
    const struct agreement_strata *strata; /* of the answers that both scored */
    struct missing_numbered {
        uint64_t number;
        size_t index;
    } * sorted; /* the strata with a missing score, by number */
    size_t n;
};

/* After the first pass. */
struct missing_scopes missing_scopes_create(const struct missing_scores *missing,
                                            const struct agreement_strata *strata,
                                            struct arena *arena);

/* Of the two whose strata are `n` from `first` on; and of a topic. */
struct missing_result missing_scopes_pair(const struct missing_scopes *scopes, size_t first,
                                          size_t n, size_t scale);
struct missing_result missing_scopes_topic(const struct missing_scopes *scopes, size_t topic,
                                           size_t scale);

#endif
