#ifndef ASSAY_ANALYTICS_INTERVIEWERS_SEVERITY_H
#define ASSAY_ANALYTICS_INTERVIEWERS_SEVERITY_H

#include "analytics/interviewers/deviation.h"
#include "analytics/measure/connected.h"

/* Interviewers at a time that a candidate is shown to have moved. */
enum { SEVERITY_BLOCK = 64 };

/*
 * Severity on the same answers: least squares on rating = answer + interviewer + residual, an
 * answer being one candidate on one question in one interview. The effects of answers are absorbed,
 * which leaves the Laplacian L of the graph of interviewers who scored the same answers, and sums
 * to 0 within each connected group of it: between groups nothing is known.
 *
 * The standard error is that of the influences of candidates, summed within each (Liang & Zeger
 * 1986), times what makes its square unbiased where residuals are independent; t has the degrees of
 * freedom of Satterthwaite (1946), with the off-diagonal terms at their upper bound, so that they
 * are not too many. Both after Bell & McCaffrey (2002), Survey Methodology 28, 169-181. Two
 * interviewers with C equal candidates: C/(C - 1) and C - 1.
 *
 * The same answers are shown twice, as to analytics/analysis.h. Memory is the square of the number
 * of interviewers.
 */
struct severity {
    size_t n;          /* interviewers */
    double *laplacian; /* n x n, symmetric */
    double *right;     /* n: deviations from the means of the answers */
    size_t *answers;   /* n: those that a colleague scored too */
    struct connected groups;

    double *inverse; /* n x n: the Moore-Penrose inverse of the Laplacian */
    double *effects; /* n: scores higher; a share of the scale */

    /* The candidate under way: who takes part, their part of the Laplacian, sums of residuals. */
    uint32_t *present;
    size_t n_present;
    uint32_t *place; /* n: 1 + position in present, or 0 */
    double *part;    /* n x n, of which n_present x n_present */
    double *residuals;
    double *moved; /* workspace: n_present x SEVERITY_BLOCK */

    struct severity_spread {
        double squares; /* of influences */
        double weight, weight_squared;
        double leverage, weight_leverage;
        size_t n_candidates;
    } * spreads; /* n */
};

/* The scores of one answer, by two interviewers or more. */
struct shared_answer {
    const uint32_t *interviewer; /* rising */
    const double *share;         /* of the scale */
    size_t n;
};

struct severity severity_create(size_t n_interviewers, struct arena *arena);
void severity_count(struct severity *severity, const struct shared_answer *answer);
void severity_merge(struct severity *severity, const struct severity *other);
void severity_solve(struct severity *severity);

void severity_add(struct severity *severity, const struct shared_answer *answer);
void severity_end_candidate(struct severity *severity);

/* Of one interviewer, on a scale of this range. */
struct deviation severity_deviation(const struct severity *severity, size_t interviewer,
                                    double range);

#endif
