#ifndef ASSAY_ANALYTICS_CANDIDATES_PROFILE_COHORT_H
#define ASSAY_ANALYTICS_CANDIDATES_PROFILE_COHORT_H

#include <stdbool.h>
#include <stdint.h>

#include "analytics/candidates/topic_scores.h"
#include "base/arena.h"

/* Sums over the candidates of a cohort who have a score on a topic. */
struct cohort_topic {
    size_t n, n_questions;  /* candidates; questions that any of them was asked */
    size_t repeats;         /* answers less one, summed over candidates */
    double between;         /* squares of answers about the candidate's mean on the topic */
    double between_ratings; /* what one rating's variance adds to `between` */
    double per_answer;      /* sum of 1/answers */
    double per_rating;      /* sum of inverse/answers^2 */
    double netting;         /* sum */
    double lost;            /* degrees of freedom of answers (leverages.h) */
    size_t fewest, most;    /* answers of a candidate */
    struct moments scores;
};

/*
 * Candidates who are compared with one another: sums over all of them, and the scores of at most
 * COHORT_KEPT, evenly through the order in which they came. Covariances of topics are summed where
 * there are at most COHORT_MOST_PAIRED of them.
 */
enum { COHORT_KEPT = 2048, COHORT_MOST_PAIRED = 256 };

struct profile_cohort {
    int64_t role;
    size_t group;
    size_t n_topics, n_candidates;
    struct cohort_topic *topics;
    struct comoments *pairs;          /* n_topics x n_topics, the larger first; NULL: too many */
    size_t repeats;                   /* ratings less one, summed over answers */
    double within;                    /* squares of ratings about their answer */
    double lost_ratings, lost_topics; /* degrees of freedom; 0 where they are not known */
    size_t n_scores;                  /* candidates x topics */
    size_t n_interviewers;
    const struct question *questions;
    bool *asked, *asking; /* by question, by interviewer */

    size_t n_kept, stride;
    size_t *firsts; /* n_kept + 1, into `kept` */
    struct topic_score *kept;
    size_t kept_capacity;
};

/* What is sized by the catalogue lives in `arena`. */
struct profile_cohort profile_cohort_create(const struct catalogue *catalogue, int64_t role,
                                            size_t group, struct arena *arena);

/* A candidate, with what was read of each topic and its n scores. */
void profile_cohort_add(struct profile_cohort *cohort, const struct answers *answers,
                        const struct scored_topic *topics, const struct topic_score *scores,
                        size_t n);

/* Whether every candidate answered the same questions, each rated once. */
bool profile_cohort_is_complete(const struct profile_cohort *cohort);

void profile_cohort_free(struct profile_cohort *cohort);

#endif
