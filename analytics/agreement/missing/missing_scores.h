#ifndef ASSAY_ANALYTICS_AGREEMENT_MISSING_MISSING_SCORES_H
#define ASSAY_ANALYTICS_AGREEMENT_MISSING_MISSING_SCORES_H

#include <stdbool.h>

#include "analytics/agreement/agreement_index.h"
#include "analytics/agreement/agreement_result.h"
#include "base/ratings.h"

/*
 * Of the answers that two interviewers were to score, those that one of them did not; and, where
 * they are more than a tenth of a question's, between what its quadratic kappa would be whatever
 * the scores that are not there (kappa_bounds.h). On scales of two to eleven levels that are
 * equally far apart.
 */
struct missing_stratum {
    size_t question;
    size_t *table, *a_alone, *b_alone; /* kappa_bounds.h */
};

struct missing_scores {
    const struct catalogue *catalogue;
    struct arena *arena;
    size_t *n_cells, *n_missing; /* by question */
    bool *told;                  /* by question, after the first pass: there are enough */
    struct agreement_index strata;
    struct missing_stratum *list; /* as they were met */
    size_t capacity;
};

struct missing_scores missing_scores_create(const struct catalogue *catalogue, struct arena *arena);
void missing_scores_free(struct missing_scores *missing);

/* The ratings of one answer, from `begin` to `end`; first pass, then second. */
void missing_scores_count(struct missing_scores *missing, const struct candidate_ratings *ratings,
                          size_t begin, size_t end);
void missing_scores_merge(struct missing_scores *missing, const struct missing_scores *other);
void missing_scores_end_count(struct missing_scores *missing);
void missing_scores_add(struct missing_scores *missing, const struct candidate_ratings *ratings,
                        size_t begin, size_t end);

/* Whether more than a tenth is missing; and whether the levels of a scale are few and equally far
 * apart. */
bool missing_scores_are_many(size_t n_missing, size_t n_cells);
bool missing_scores_is_even(const struct scale *scale);

struct missing_result missing_scores_result(const struct missing_scores *missing, size_t question);

#endif
