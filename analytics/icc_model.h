#ifndef ASSAY_ANALYTICS_ICC_MODEL_H
#define ASSAY_ANALYTICS_ICC_MODEL_H

#include <stdbool.h>

#include "analytics/icc_sums.h"

/* Variance components as multiples of the residual variance, 0 or more. */
struct icc_ratios {
    double answer, interviewer;
};

/*
 * The restricted likelihood of a mean, a random effect for each answer and one for each interviewer
 * (held at 0 in the one-way model); Patterson & Thompson (1971), Biometrika 58, 545-554.
 */
struct icc_model {
    const struct icc_sums *sums;
    bool one_way;
    size_t m; /* interviewers with a rating */
    size_t *present;
    double *matrix, *mean, *scores; /* workspace: m x m, m, m */
    size_t n_sizes, *sizes;         /* numbers of ratings that occur */
    double *met;                    /* n_sizes x m x m */
};

struct icc_model icc_model_create(const struct icc_sums *sums, bool one_way, struct arena *arena);

/* -2 log restricted likelihood, less a constant, the residual variance at its best. */
double icc_deviance(struct icc_model *model, struct icc_ratios ratios);

/* The components of the highest likelihood. False: it was not found. */
bool icc_fit(struct icc_model *model, struct icc_ratios *best);

#endif
