#ifndef ASSAY_ANALYTICS_AGREEMENT_ICC_ICC_SUMS_H
#define ASSAY_ANALYTICS_AGREEMENT_ICC_ICC_SUMS_H

#include <stddef.h>
#include <stdint.h>

#include "analytics/agreement/icc/icc_meetings.h"
#include "base/arena.h"

/* The scored ratings of one answer, one or more. */
struct icc_unit {
    const uint32_t *interviewer; /* rising */
    const double *share;         /* of the scale */
    size_t n;
};

/* Answers that have the same number of ratings. */
struct icc_size {
    size_t n;       /* answers */
    double sum;     /* of their totals */
    double squares; /* of their totals */
    double *totals; /* by interviewer: sum of the totals of the answers that they scored */
    struct icc_meetings met;
};

/*
 * All that a model with an effect for each answer and each interviewer needs of the ratings: as the
 * answers' effects weigh by the number of ratings alone, sums by that number, and how often two
 * interviewers meet in an answer of that size. Memory does not grow with answers. Shares are taken
 * from the middle of the scale.
 */
struct icc_sums {
    size_t n_interviewers;
    struct arena *arena;
    size_t n;       /* ratings */
    size_t n_units; /* answers with two ratings or more */
    double sum_of_squares;
    size_t *counts;         /* by interviewer */
    double *sums;           /* by interviewer */
    struct icc_size *sizes; /* by number of ratings */
    size_t n_sizes;         /* more than the largest number that an answer has */
};

/* A share as the sums have it. */
static inline double icc_sums_centred(double share)
{
    return share - 0.5;
}

struct icc_sums icc_sums_create(size_t n_interviewers, struct arena *arena);
void icc_sums_add(struct icc_sums *sums, const struct icc_unit *unit);
void icc_sums_merge(struct icc_sums *sums, const struct icc_sums *other);

/* Of all shares. */
double icc_sums_total(const struct icc_sums *sums);

/* How many answers of a size two interviewers scored, or one (a == b). */
size_t icc_sums_met(const struct icc_sums *sums, size_t size, size_t a, size_t b);

#endif
