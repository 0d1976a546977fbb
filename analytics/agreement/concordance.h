#ifndef ASSAY_ANALYTICS_AGREEMENT_CONCORDANCE_H
#define ASSAY_ANALYTICS_AGREEMENT_CONCORDANCE_H

#include "analytics/agreement/agreement_cells.h"
#include "analytics/agreement/panel_sums.h"

/*
 * Kendall's coefficient of concordance W, corrected for ties: how alike interviewers rank the
 * answers that all of them scored, from 0 to 1. W is the variance of an answer's rank sum over its
 * largest, the number of interviewers times the sum of the variances of their ranks; tied levels
 * share the mean rank. Kendall & Babington Smith (1939), Annals of Mathematical Statistics 10,
 * 275-287. The standard error comes from the influence of each answer on W, the ranks' own part
 * included, clustered by candidate.
 *
 * In the first pass tables of all pairs are counted of the answers that every interviewer seen so
 * far scored; a new interviewer makes the answers before incomplete.
 */
struct concordance {
    const struct scale *scale;
    size_t n_interviewers;
    struct arena *arena;
    bool *member;        /* by interviewer */
    size_t n_members, n; /* answers that all members scored */
    struct agreement_cells cells;

    /* Between the passes, by member and level. */
    double **rank; /* the mean share of answers below, less 1/2 */
    double **pull; /* what an answer does to the ranks of the others */
    double w, numerator, denominator;

    /* In the second. */
    double moved, squares;
    bool met;
    size_t n_candidates;
};

struct concordance concordance_create(const struct scale *scale, size_t n_interviewers,
                                      struct arena *arena);
void concordance_count(struct concordance *concordance, const struct panel_unit *unit);
void concordance_merge(struct concordance *concordance, const struct concordance *other);
void concordance_end_count(struct concordance *concordance);
void concordance_add(struct concordance *concordance, const struct panel_unit *unit);
void concordance_end_candidate(struct concordance *concordance);

/* Bounds: on the logit scale with t at candidates - 1. */
struct estimate concordance_estimate(const struct concordance *concordance, size_t floor,
                                     struct arena *run);

#endif
