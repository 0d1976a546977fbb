#ifndef ASSAY_ANALYTICS_AGREEMENT_PANEL_H
#define ASSAY_ANALYTICS_AGREEMENT_PANEL_H

#include "analytics/agreement/panel_sums.h"

/*
 * A coefficient 1 - observed/expected of a panel, and what each answer moves it by. Observed is the
 * mean, over units, of the mean disagreement of their pairs; what is expected by chance is what the
 * coefficients differ in. Every rating counts, also those of answers without a pair.
 *
 * An answer of n ratings moves the coefficient by
 *
 *     base + (gain - slope d if it has a pair, d its disagreement) + the mean of by_level of its
 *     ratings + the sum of by_interviewer of its ratings
 *
 * which sums to 0 over all rated answers. Observed disagreement is a ratio, over units alone, so
 * that an answer without a pair moves only what is expected by chance. Where every answer has a
 * pair this is the linearisation of Gwet (2021), Handbook of Inter-Rater Reliability, 5th edition,
 * volume 1, whose influences of answers without a pair hold -coefficient instead of 0.
 */
struct panel_coefficient {
    double observed, expected; /* expected 0: the coefficient is not defined */
    double base, gain, slope;
    double *by_level;        /* NULL: 0 */
    double **by_interviewer; /* then by level; NULL: 0; Conger's only */
};

/* All need sums with a unit. */

/* The share of pairs that differ, as a coefficient with an expected disagreement of 1. */
struct panel_coefficient panel_agreement(const struct panel_sums *sums);

/* Chance from the mean share of each level over answers. Fleiss (1971), Psychological Bulletin 76,
 * 378-382. */
struct panel_coefficient panel_fleiss(const struct panel_sums *sums, enum kappa_weights weights,
                                      struct arena *arena);

/* Chance from the levels each interviewer gives, over pairs of different interviewers. Conger
 * (1980), Psychological Bulletin 88, 322-328. */
struct panel_coefficient panel_conger(const struct panel_sums *sums, enum kappa_weights weights,
                                      struct arena *arena);

/* AC1 and, weighted, AC2. Gwet (2008), British Journal of Mathematical and Statistical Psychology
 * 61, 29-48. */
struct panel_coefficient panel_gwet(const struct panel_sums *sums, enum kappa_weights weights,
                                    struct arena *arena);

/* Every level equally likely by chance. Brennan & Prediger (1981), Educational and Psychological
 * Measurement 41, 687-699. */
struct panel_coefficient panel_brennan_prediger(const struct panel_sums *sums,
                                                enum kappa_weights weights);

/* Fleiss' coefficient of one level against all others, as the answers move it by how many of their
 * ratings have that level: by_level[0] for one that has not, by_level[1] for one that has. */
struct panel_coefficient panel_category(const struct panel_sums *sums, size_t level,
                                        struct arena *arena);

#endif
