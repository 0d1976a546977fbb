#ifndef ASSAY_ANALYTICS_AGREEMENT_AGREEMENT_STRATA_H
#define ASSAY_ANALYTICS_AGREEMENT_AGREEMENT_STRATA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "analytics/agreement/agreement_cells.h"
#include "analytics/measure/month.h"
#include "base/ratings.h"

/* One pair of interviewers on one question, in one month or (MONTH_NONE) ever, and what its table
 * says. */
struct agreement_stratum {
    size_t a, b, question, month;
    size_t first_cell, n_cells;
    size_t n, n_agree; /* answers both scored; with the same level */
    bool one_sided;    /* a or b gave one level only: kappa is 0, whatever the other gave */
    double observed[KAPPA_N_WEIGHTS]; /* disagreement, summed over the answers */
    double chance[KAPPA_N_WEIGHTS];   /* over all n x n couplings of an answer of a and one of b */
    double chance_squares[KAPPA_N_WEIGHTS]; /* of the squares of those */
    double se_null[KAPPA_N_WEIGHTS];        /* NAN where no disagreement is expected */
};

struct agreement_strata {
    struct agreement_stratum *strata; /* by a, b, question and month */
    size_t n;
};

uint64_t agreement_strata_number(const struct catalogue *catalogue, size_t a, size_t b,
                                 size_t question, size_t month);

/* The number of levels of the scale that has most. */
size_t agreement_strata_most_levels(const struct catalogue *catalogue);

/* Sorts the cells, and tells each its stratum and what it meets by chance. */
struct agreement_strata agreement_strata_create(const struct catalogue *catalogue,
                                                struct agreement_cells *cells, struct arena *arena);

#endif
