#ifndef ASSAY_ANALYTICS_RELIABILITY_VARIANCE_MODEL_H
#define ASSAY_ANALYTICS_RELIABILITY_VARIANCE_MODEL_H

#include <stdbool.h>

#include "analytics/reliability/component.h"
#include "analytics/reliability/score_rows.h"
#include "base/error.h"

/*
 * The restricted likelihood of variance components, on incomplete data: score = mean + candidate +
 * question + interviewer + their pairs + residual, all but the mean random. Patterson & Thompson
 * (1971), Biometrika 58, 545-554.
 *
 * What belongs to one candidate alone (candidate, candidate:question, candidate:interviewer,
 * residual) is one covariance for each candidate, A its inverse; what candidates share (mean,
 * question, interviewer, question:interviewer: the columns of W) is left to one system of mixed
 * model equations, C = (W'AW + 1/variances)^-1. Henderson (1975), Biometrics 31, 423-447. With P =
 * A - AWCW'A, everything below is what tr(P V_k), y'P V_k P y and tr(P V_j P V_k) come to.
 */
struct variance_model {
    const struct score_rows *rows;
    bool (*go_on)(struct error *error);

    double variance[N_COMPONENTS]; /* 0: the component is not there */
    size_t first[N_COMPONENTS];    /* of its columns, where candidates share it */
    size_t n_columns;              /* the mean's is the first */
    size_t *square;                /* where each candidate's matrix begins */
    double *blocks;                /* A, candidate by candidate, whole */
    double *log_determinants;      /* of each candidate's covariance */
    double *equations;             /* W'AW, then C */
    double *right, *solution;      /* W'Ay, C W'Ay */
    double *residuals;             /* P y */
    double *traces;                /* by candidate and component: of its part of tr(P V_k) */

    double deviance; /* -2 log restricted likelihood, but for a constant */
    double gradient[N_COMPONENTS];
    double average[N_COMPONENTS][N_COMPONENTS]; /* y'P V_j P V_k P y: average information, twice;
                                                   Gilmour, Thompson & Cullis (1995), Biometrics
                                                   51, 1440-1450 */
};

enum { VARIANCE_MODEL_MOST_COLUMNS = 2500, VARIANCE_MODEL_MOST_SCORES = 1000 /* of a candidate */ };
#define VARIANCE_MODEL_MOST_SQUARES 4e7 /* candidates' scores, squared and summed */
#define VARIANCE_MODEL_MOST_CUBES 4e9   /* and cubed */

/* How many columns the components that candidates share would have. */
size_t variance_model_columns(const struct score_rows *rows, const bool told[N_COMPONENTS]);

/* Room for at most so many columns lives in `arena`. */
struct variance_model variance_model_create(const struct score_rows *rows, size_t most_columns,
                                            bool (*go_on)(struct error *error),
                                            struct arena *arena);

/* Sets all but gradient and average, for variances that are not below 0, the residual's above.
 * The deviance is NAN where rounding leaves nothing of the equations. False: interrupted. */
bool variance_model_evaluate(struct variance_model *model, const double variance[N_COMPONENTS],
                             struct error *error) MUST_CHECK;

/* Then gradient and average of the components that are there. */
bool variance_model_differentiate(struct variance_model *model, struct error *error) MUST_CHECK;

/* tr(P V_j P V_k) of the components that are there: expected information, twice. Takes room for
 * five matrices of the columns. */
bool variance_model_information(struct variance_model *model,
                                double ret[N_COMPONENTS][N_COMPONENTS],
                                struct error *error) MUST_CHECK;

#endif
