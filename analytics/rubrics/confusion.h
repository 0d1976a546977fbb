#ifndef ASSAY_ANALYTICS_RUBRICS_CONFUSION_H
#define ASSAY_ANALYTICS_RUBRICS_CONFUSION_H

#include "analytics/measure/estimate.h"
#include "analytics/measure/finding.h"
#include "analytics/measure/limits.h"
#include "base/arena.h"
#include "base/ratings.h"

/*
 * Which levels interviewers agree on, and which two they confuse, question by question, from pairs
 * of different interviewers' scores of one answer (all pairs of an answer; up to 11 levels).
 *
 * Specific agreement of a level: where one score of a pair is at it, the chance that the other one
 * is too: 2 n_kk/(2 n_kk + n_k.), n_kk pairs with both at it and n_k. with one. Cicchetti &
 * Feinstein (1990), Journal of Clinical Epidemiology 43, 551-558; for more than two levels and
 * interviewers Uebersax (1982), Journal of Psychiatric Research 17, 335-342. Wilson with effective
 * n, clustered by candidate.
 *
 * Two levels told apart: chance-corrected agreement of the pairs whose scores are both at one of
 * the two, with the margins that these pairs have: 1 - n_kl/a - n_kl/b, n_kl pairs with one at
 * each, a and b the scores at each (Scott 1955, Public Opinion Quarterly 19, 321-325). 1: never
 * confused; 0: as if drawn by lot. It conditions on the two levels, so that how far scores spread
 * over the rest of the scale has no part in it. Bounds as for kappa (kappa_estimate.h); where no
 * pair has both scores at one of the two, as if there could have been 3 (rule of three). Too few:
 * pairs and candidates.
 *
 * Neighbours are hard to tell apart on any scale. What is ordinary is the same coefficient pooled
 * over all neighbours of the questions of a scale, observed and expected summed. Two levels are
 * confused where they are told apart less than half as well as that: clear and watch as for
 * findings, Benjamini-Hochberg over all pairs of levels of the run.
 */
struct level_agreement {
    size_t n; /* pairs with one or both scores at this level */
    struct estimate specific;
};

struct level_pair {
    size_t lower, upper;
    size_t n, n_apart; /* pairs with both scores at one of the two; of those, one at each */
    struct estimate told_apart;
    enum finding_strength confused;
};

struct question_confusion {
    struct level_agreement *levels; /* n_levels of the question's scale; NULL: not counted */
    struct level_pair *pairs;       /* neighbours, and others that stand against each other */
    size_t n_pairs;                 /* by lower, then upper */
    double ordinary;                /* of neighbours on its scale; NAN where there is none */
};

enum { CONFUSION_MOST_LEVELS = 11 };

struct confusion;

struct confusion *confusion_create(const struct catalogue *catalogue, struct arena *arena);

/* Each candidate once. */
void confusion_add(struct confusion *confusion, const struct candidate_ratings *ratings);

/* Adds other candidates of the same catalogue. */
void confusion_merge(struct confusion *confusion, const struct confusion *other);

/* One for each question of the catalogue. */
struct question_confusion *confusion_finish(const struct confusion *confusion,
                                            const struct limits *limits, struct arena *run);

#endif
