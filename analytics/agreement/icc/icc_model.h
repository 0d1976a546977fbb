#ifndef ASSAY_ANALYTICS_AGREEMENT_ICC_ICC_MODEL_H
#define ASSAY_ANALYTICS_AGREEMENT_ICC_ICC_MODEL_H

#include <stdbool.h>

#include "analytics/agreement/icc/icc_factor.h"
#include "analytics/agreement/icc/icc_sums.h"
#include "base/parallel.h"

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
    const struct parallel *parallel;
    bool one_way;
    size_t m;               /* interviewers with a rating */
    size_t *present;        /* in the factor's order where it is thin, else rising */
    double *mean, *scores;  /* workspace: m, m */
    size_t n_sizes, *sizes; /* numbers of ratings that occur */
    bool is_thin;           /* few of many interviewers met */
    struct icc_factor factor;
    double *met_alone, *met_pairs; /* n_sizes x m, n_sizes x entries of the factor */
    double *matrix, *met;          /* where it is not thin: m x m, n_sizes x m x m */
};

/* Once `parallel` stops the work (NULL: never), deviances are 0, so that a search ends soon. */
struct icc_model icc_model_create(const struct icc_sums *sums, bool one_way,
                                  const struct parallel *parallel, struct arena *arena);

/* -2 log restricted likelihood, less a constant, the residual variance at its best. */
double icc_model_deviance(struct icc_model *model, struct icc_ratios ratios);

/* Whether a deviance takes the cube of many interviewers. */
bool icc_model_is_slow(const struct icc_model *model);

/* The effects that go with given ratios. */
struct icc_solution {
    double mean;
    double *effects; /* of the model's interviewers; none where their ratio is 0 */
    double residual; /* weighted sum of squares of what is left, the effects' penalty included */
    double *inverse; /* of the equations: the mean, then the interviewers */
    size_t n;        /* its side */
};

/* Henderson's mixed model equations, the answers' effects absorbed; Henderson (1975), Biometrics
 * 31, 423-447. Room comes from `arena`. */
struct icc_solution icc_model_solve(struct icc_model *model, struct icc_ratios ratios,
                                    struct arena *arena);

#endif
