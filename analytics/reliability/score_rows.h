#ifndef ASSAY_ANALYTICS_RELIABILITY_SCORE_ROWS_H
#define ASSAY_ANALYTICS_RELIABILITY_SCORE_ROWS_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/ratings.h"

/*
 * All scores on one scale, by candidate, on the scale's own values: what variance components are
 * estimated from. Questions, interviewers and their cells (a question as one interviewer scores it)
 * are numbered as they occur in the catalogue, without those that have no score.
 */
struct score_rows {
    size_t n, n_candidates, n_questions, n_interviewers, n_cells;
    uint32_t *question, *interviewer, *cell; /* n */
    double *value;                           /* n */
    size_t *first;                           /* n_candidates + 1 */
    size_t most;                             /* scores of one candidate */

    /* While candidates come by. */
    size_t scale, row_capacity, candidate_capacity;
    const struct catalogue *catalogue;
};

/* `scale`: the index of the one whose scores count. Owns memory; score_rows_free. */
struct score_rows score_rows_create(const struct catalogue *catalogue, size_t scale);
void score_rows_add(struct score_rows *rows, const struct candidate_ratings *ratings);

/* After the last candidate. */
void score_rows_seal(struct score_rows *rows);
void score_rows_free(struct score_rows *rows);

/* How a candidate is met. Medians, of two middle ones the lower; 0 where there is no score. */
struct score_design {
    size_t questions;    /* of a candidate */
    size_t interviewers; /* of an answer */
    size_t met;          /* interviewers of a candidate */
    double overlap; /* the chance that an interviewer of one candidate is one of another's, each
                       drawn from all of his; 1: a single candidate */
};

struct score_design score_rows_design(const struct score_rows *rows);

#endif
