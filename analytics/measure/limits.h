#ifndef ASSAY_ANALYTICS_MEASURE_LIMITS_H
#define ASSAY_ANALYTICS_MEASURE_LIMITS_H

#include <stddef.h>

/* The lines a finding is drawn at, and the number of observations below which a statistic says "too
 * few". */
struct limits {
    double too_hard;      /* difficulty below */
    double too_easy;      /* difficulty above */
    double flat;          /* discrimination below */
    double negative;      /* discrimination below */
    double disagree;      /* quadratic kappa below */
    double floor_share;   /* share of ratings at the lowest level above */
    double ceiling_share; /* share at the highest level above */
    double unused_share;  /* a level is unused when 3/n is below */
    double severity;      /* deviation from colleagues beyond, either way, in levels */
    double few_levels;    /* spread of scores, as a ratio to colleagues', below */
    double drift; /* a trend that moved a question by less over the months shown is not told */
    double false_discovery;   /* Benjamini-Hochberg rate over all findings of a run */
    size_t floor_difficulty;  /* candidates */
    size_t floor_correlation; /* candidates: discrimination, alpha */
    size_t floor_outcome;     /* candidates hired, and rejected */
    size_t floor_rubric;      /* ratings */
    size_t floor_ability;     /* candidates at a level, for their ability to be compared */
    size_t floor_agreement;   /* answers, and candidates */
    size_t floor_severity;    /* answers that a colleague scored too */
    size_t floor_drift;       /* answers of the months that a month is judged by */
    size_t floor_profile;     /* ratings */
    size_t floor_cohort;      /* candidates a cohort needs */
    size_t floor_pass;        /* candidates whose way through a stage is known */
};

#define LIMITS_DEFAULT                                                                             \
    ((struct limits){.too_hard = 0.30,                                                             \
                     .too_easy = 0.75,                                                             \
                     .flat = 0.20,                                                                 \
                     .negative = 0.0,                                                              \
                     .disagree = 0.40,                                                             \
                     .floor_share = 0.60,                                                          \
                     .ceiling_share = 0.60,                                                        \
                     .unused_share = 0.02,                                                         \
                     .severity = 0.25,                                                             \
                     .few_levels = 0.75,                                                           \
                     .drift = 0.05,                                                                \
                     .false_discovery = 0.05,                                                      \
                     .floor_difficulty = 10,                                                       \
                     .floor_correlation = 20,                                                      \
                     .floor_outcome = 10,                                                          \
                     .floor_rubric = 30,                                                           \
                     .floor_ability = 10,                                                          \
                     .floor_agreement = 10,                                                        \
                     .floor_severity = 10,                                                         \
                     .floor_drift = 20,                                                            \
                     .floor_profile = 2,                                                           \
                     .floor_cohort = 10,                                                           \
                     .floor_pass = 10})

/* Every floor becomes n. The hard minima of the statistics hold all the same. */
void limits_set_floor(struct limits *limits, size_t n);

#endif
