#ifndef ASSAY_ANALYTICS_FACETS_FACETS_LAYOUT_H
#define ASSAY_ANALYTICS_FACETS_FACETS_LAYOUT_H

#include "analytics/facets/facets_data.h"

/*
 * The parameters of the many-facet model, by position in one vector. The logarithm of the chance of
 * level k (from the lowest that was seen) is, less a constant,
 *
 *     k (ability - severity - difficulty) - step_k
 *
 * With partial credit each question has steps of its own, which hold its difficulty; with common
 * thresholds all share them, the highest is 0, and each question has a difficulty. Levels that were
 * not seen are impossible and have no step. Masters (1982), Psychometrika 47, 149-174; Linacre
 * (1989), Many-Facet Rasch Measurement.
 */
enum { FACETS_MOST_LEVELS = 32 };
#define FACETS_NO_PARAMETER SIZE_MAX

struct facets_block {
    size_t n_levels;
    size_t step[FACETS_MOST_LEVELS]; /* FACETS_NO_PARAMETER: 0 (the lowest, the highest of common
                                        ones), or impossible */
    bool seen[FACETS_MOST_LEVELS];
};

struct facets_layout {
    size_t n; /* parameters */
    size_t n_blocks;
    struct facets_block *blocks;
    size_t *block;      /* by question; FACETS_NO_PARAMETER: set aside */
    size_t *difficulty; /* by question, with common thresholds */
    size_t *severity;   /* by interviewer */
    size_t spread;      /* of ability; none in joint estimation */

    /* What the likelihood leaves free, rows of n, and what is held at 0 instead: the sum of the
     * severities of each set of interviewers and questions that are joined by ratings (one
     * interviewer alone has no severity) and, in joint estimation, that of the difficulties. */
    size_t n_free;
    double **free, **fixed;
};

struct facets_layout facets_layout_create(const struct facets_data *data, struct arena *arena);

/* Whether no severity, difficulty, threshold or spread lies so far out (20 logits) that the ratings
 * ask for an infinite one, as where a level goes with one interviewer alone. */
bool facets_layout_is_finite(const struct facets_layout *layout, const struct facets_data *data,
                             const double *parameters);

/* Levels above the lowest that the steps of a question span. */
size_t facets_layout_top(const struct facets_layout *layout, size_t question);

/* Sets `ret`, n of them, to the weights of a question's difficulty: the mean of its thresholds. */
void facets_layout_difficulty(const struct facets_layout *layout, size_t question, double *ret);

/* The same of its threshold from level k - 1 to k (above the lowest), less the difficulty; false:
 * one of the two levels was not seen. */
bool facets_layout_threshold(const struct facets_layout *layout, size_t question, size_t k,
                             double *ret);

#endif
