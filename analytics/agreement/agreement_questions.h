#ifndef ASSAY_ANALYTICS_AGREEMENT_AGREEMENT_QUESTIONS_H
#define ASSAY_ANALYTICS_AGREEMENT_AGREEMENT_QUESTIONS_H

#include "analytics/agreement/agreement_scope.h"
#include "analytics/agreement/agreement_visits.h"
#include "base/parallel.h"

/*
 * Kappa of each question where nothing else is wanted. The pairs of ratings of each question are
 * kept in the order of candidates, and the questions are reckoned one after another, so that only
 * one at a time has tables.
 */
struct agreement_questions {
    const struct catalogue *catalogue;
    struct agreement_index pairs;    /* of interviewers, as they are met */
    struct agreement_visits *visits; /* by question; their strata are places in `pairs` */
    size_t *met;                     /* by the candidate under way */
    size_t n_met;
    struct agreement_scope *scopes; /* by question */
};

struct agreement_questions agreement_questions_create(const struct catalogue *catalogue,
                                                      struct arena *arena);
void agreement_questions_free(struct agreement_questions *questions);

/* One answer that two interviewers scored, a before b, and their levels. */
void agreement_questions_add(struct agreement_questions *questions, size_t question,
                             const size_t interviewers[2], const uint16_t levels[2]);
void agreement_questions_end_candidate(struct agreement_questions *questions);

/* Fills the scopes, and lets go of the pairs; ends early where `parallel` (NULL: never) stops it.
 */
void agreement_questions_reckon(struct agreement_questions *questions,
                                const struct parallel *parallel);

#endif
