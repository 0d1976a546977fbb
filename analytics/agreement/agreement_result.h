#ifndef ASSAY_ANALYTICS_AGREEMENT_AGREEMENT_RESULT_H
#define ASSAY_ANALYTICS_AGREEMENT_AGREEMENT_RESULT_H

#include <stdbool.h>

#include "analytics/measure/estimate.h"

enum kappa_weights { KAPPA_UNWEIGHTED, KAPPA_LINEAR, KAPPA_QUADRATIC, KAPPA_N_WEIGHTS };

struct kappa {
    struct estimate estimate;
    double se_null, z, p; /* against kappa = 0, two-sided (Fleiss, Cohen & Everitt 1969); NAN when
                             pooled, with several answers of a candidate, or not OK */
};

enum { QUESTION_POOLED = -1 };

/* What is wanted of pairs of interviewers: what they are over all questions and on each; the same,
 * but on single questions not before it is asked for, one pair after another; over all questions
 * alone. */
enum agreement_pairs { AGREEMENT_PAIRS_ALL, AGREEMENT_PAIRS_IN_TURN, AGREEMENT_PAIRS_POOLED };

/* Answers that two interviewers were to score, those that one of them did not, and between what
 * quadratic kappa would be with them; NAN where they are a tenth at most (missing_scores.h). */
struct missing_result {
    size_t n_cells, n_missing;
    struct interval kappa;
};

/*
 * Two interviewers, on one question or (question == QUESTION_POOLED) over all that both scored on
 * the scale they share most answers on. a stands before b. A pooled kappa is not that of the table:
 * its `n` leaves out questions on which they share a single answer.
 */
struct pair_result {
    size_t a, b;               /* interviewers of the catalogue */
    long question;             /* of the catalogue, or QUESTION_POOLED */
    size_t n, n_candidates;    /* answers both scored; candidates those came from */
    size_t n_levels;           /* 0: too many for a table */
    size_t scale;              /* of the answers */
    size_t *table;             /* n_levels x n_levels counts, rows a; for show where pooled */
    double observed, expected; /* unweighted agreement; NAN where there is none */
    struct kappa kappa[KAPPA_N_WEIGHTS];
    double kappa_max, pabak, prevalence_index, bias_index; /* NAN where not defined */
    double mean_difference;        /* mean of b minus a, on the scale's values */
    struct missing_result missing; /* of a pooled one; 0 on a question */
};

enum chance_model { CHANCE_FLEISS, CHANCE_CONGER, CHANCE_GWET, CHANCE_BRENNAN_PREDIGER, CHANCE_N };

enum krippendorff_metric {
    KRIPPENDORFF_NOMINAL,
    KRIPPENDORFF_ORDINAL,
    KRIPPENDORFF_INTERVAL,
    KRIPPENDORFF_N_METRICS
};

/* Undefined unless asked for. Intraclass correlations of one interviewer's score and of the mean of
 * k. */
struct icc_result {
    struct estimate a1, ak, c1, ck, one1, onek; /* absolute, consistency, one-way */
    double k;                                   /* NAN without a unit */
};

/*
 * Any number of interviewers on the same answers: on one question, or on those of a topic or all
 * questions that are on the scale with most such answers. Kappa is pooled over the pairs of
 * interviewers, with the pairs of ratings as its `n`; all else takes answers as units.
 */
struct panel_result {
    size_t scale;
    size_t n_units, n_ratings; /* answers with two or more ratings, and their ratings */
    size_t n_candidates;       /* who gave them */
    double observed;           /* mean agreement of the pairs of a unit; NAN without a unit */
    struct estimate agreement; /* the same, with its interval */
    struct kappa kappa[KAPPA_N_WEIGHTS];
    struct estimate chance[CHANCE_N][KAPPA_N_WEIGHTS];
    struct estimate light[KAPPA_N_WEIGHTS]; /* mean of the pairs' kappas */
    struct estimate krippendorff[KRIPPENDORFF_N_METRICS];
    struct estimate kendall_w;
    struct icc_result icc;
    struct missing_result missing; /* of a question and a topic; 0 overall */
    struct estimate *categories;   /* by level, against all others; NULL: none or too many levels */
};

/* Kappa pooled over the pairs of ratings of a calendar month (UTC), by the day of the earlier one.
 */
struct month_result {
    int year, month; /* 1 to 12 */
    size_t n;        /* pairs of ratings */
    struct kappa kappa[KAPPA_N_WEIGHTS];
};

struct agreement_result {
    struct pair_result *pairs; /* by a, b, then pooled before single questions in catalogue order */
    size_t n_pairs;
    bool pairs_tell; /* of some pair, pooled or on a question, more than that answers are too few */
    const struct agreement_singles *singles; /* NULL, or `pairs` are pooled alone, and what they are
                                                on single questions is had from agreement_pairs.h
                                                one pair at a time */
    struct panel_result *questions;          /* n_questions of the catalogue */
    struct panel_result *topics;             /* n_topics of the catalogue */
    struct panel_result overall;
    struct estimate interview;   /* of what one interviewer makes of an interview (icc a1) */
    struct month_result *months; /* that have such pairs, rising; of the scale of `overall` */
    size_t n_months;
};

#endif
