#ifndef ASSAY_ANALYTICS_RUBRICS_RUBRIC_H
#define ASSAY_ANALYTICS_RUBRICS_RUBRIC_H

#include "analytics/measure/answers.h"
#include "analytics/measure/limits.h"
#include "analytics/measure/moments.h"
#include "analytics/questions/question_result.h"
#include "base/arena.h"

/*
 * How the levels of each question are used: the share of its ratings at each level, a ratio of sums
 * over candidates (a ratings at the level of m in all), with the linearised standard error
 * sqrt(c/(c - 1) sum (a - share m)^2)/sum m over c candidates (Cochran 1977, Sampling Techniques,
 * chapter 6), interval by Wilson with effective n; and the mean adjusted score of the candidates
 * who got that level, each counted once, with t over candidates (Linacre 2002, Journal of Applied
 * Measurement 3, 85-106); where not all candidates can be compared (effects_comparable.h) of the
 * group with most of them on this question, of equals that with the higher scores. Shares are too
 * few below the floor of ratings and below 2 candidates; abilities below the floor of candidates
 * and below 2. Undefined: see the reasons.
 */
struct rubric_level {
    double a, aa, am; /* sums over candidates of a, a^2, am: whole numbers */
};

/* The candidates of a question who can be compared. */
struct rubric_group {
    size_t group;
    struct moments all;
    struct moments *levels;
    struct rubric_group *next;
};

struct rubric_question {
    double m, mm; /* sums over candidates of m, m^2 */
    size_t n_levels;
    struct rubric_level *levels; /* of the question's scale */
    struct rubric_group *groups;
};

struct rubric {
    struct rubric_question *questions;
    struct arena *arena;
    double *counts; /* workspace: one candidate's ratings at each level of a question, else 0 */
};

/* The arena is also that of what is added. */
struct rubric rubric_create(const struct catalogue *catalogue, struct arena *arena);
void rubric_add(struct rubric *rubric, const struct answers *answers);
void rubric_merge(struct rubric *rubric, const struct rubric *other,
                  const struct catalogue *catalogue);

/* In a second pass: `ability` is the candidate's adjusted score, `group` who it can be compared
 * with. */
void rubric_add_ability(struct rubric *rubric, const struct answers *answers, double ability,
                        size_t group);

/* Sets `levels`, `floor` and `ceiling`; reads `n_candidates`. */
void rubric_finish(const struct rubric_question *question, size_t n_levels,
                   const struct limits *limits, struct question_result *result, struct arena *run);

#endif
