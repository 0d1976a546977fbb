#ifndef ASSAY_ANALYTICS_RELIABILITY_RELIABILITY_RESULT_H
#define ASSAY_ANALYTICS_RELIABILITY_RELIABILITY_RESULT_H

#include <stdbool.h>
#include <stddef.h>

#include "analytics/measure/estimate.h"
#include "analytics/reliability/component_design.h"
#include "analytics/reliability/score_rows.h"

/* A component of variance, on the scale's own values, squared; n counts its levels. */
struct reliability_component {
    struct estimate variance;
    double share; /* of all; NAN without an estimate */
};

/*
 * What interviews of so many questions, each scored by so many interviewers, would tell. With the
 * variances p, i, r, pi, pr, ir and e, n questions and k interviewers:
 *
 *     relative error    pi/n + pr/k + e/(nk)               g = p/(p + relative error)
 *     absolute error    that + i/n + r/k + ir/(nk)         phi = p/(p + absolute error)
 *
 * and gqk = p/(p + relative error + q (r + ir/n)), for candidates who meet different interviewers:
 * q = 1/k less the chance that interviewers of two candidates are the same person. Where questions
 * are fixed, the candidate's part is p + pi/n, and i and pi are no error. Brennan (2001),
 * Generalizability Theory; Putka, Le, McCloy & Diaz (2008), Journal of Applied Psychology 93,
 * 959-981.
 */
struct reliability_row {
    size_t n_questions, n_interviewers;
    bool fixed;
    double relative_error, absolute_error;
    struct estimate g, phi, gqk; /* n: candidates */
};

struct reliability_result {
    const char *reason;      /* why there is nothing; NULL: there is */
    struct estimate missing; /* then, what all estimates are */
    size_t scale;
    size_t n_scores, n_other_scale;
    struct score_design usual;
    struct component_design design;
    const char *left_out; /* why question:interviewer is left to the residual; NULL: it is not */
    struct reliability_component components[N_COMPONENTS]; /* of those that are told */
    struct reliability_row *rows; /* random questions by number, then interviewers; then fixed */
    size_t n_rows, iterations;
};

enum { RELIABILITY_MOST_QUESTIONS = 20, RELIABILITY_MOST_INTERVIEWERS = 4 };

#endif
