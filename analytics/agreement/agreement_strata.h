#ifndef ASSAY_ANALYTICS_AGREEMENT_AGREEMENT_STRATA_H
#define ASSAY_ANALYTICS_AGREEMENT_AGREEMENT_STRATA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "analytics/agreement/agreement_index.h"
#include "analytics/agreement/agreement_result.h"
#include "analytics/agreement/agreement_tables.h"
#include "base/ratings.h"

/* One pair of interviewers on one question, and what its table says. */
struct agreement_stratum {
    size_t a, b, question;
    size_t n, n_agree; /* answers both scored; with the same level */
    bool one_sided;    /* a or b gave one level only: kappa is 0, whatever the other gave */
    double observed[KAPPA_N_WEIGHTS]; /* disagreement, summed over the answers */
    double chance[KAPPA_N_WEIGHTS];   /* over all n x n couplings of an answer of a and one of b */
    double chance_squares[KAPPA_N_WEIGHTS]; /* of the squares of those */
    double se_null[KAPPA_N_WEIGHTS];        /* NAN where no disagreement is expected; 0 before
                                               agreement_strata_null_se */
};

/* What meets each two levels of the table by chance: the disagreement of the one and of the other
 * with all answers of the other side. */
struct agreement_reckoned {
    struct agreement_stratum stratum;
    const struct agreement_table_cell *cells;
    size_t n_cells;
    double (*chance)[KAPPA_N_WEIGHTS]; /* of each cell */
};

/*
 * The tables of all strata, by a, b and question. What follows from them is kept; where there are
 * many, what follows from a small one takes ten times the memory of the table, and is reckoned when
 * it is asked for.
 */
struct agreement_strata {
    const struct catalogue *catalogue;
    uint64_t *numbers; /* of each */
    size_t n;
    struct agreement_tables tables;  /* of them, in the same order */
    struct agreement_reckoned *kept; /* in the same order */
    uint32_t *kept_positions;
    size_t n_kept;
    struct agreement_strata_room *room;
};

/* Cells of a small table, at most; and of all tables, where they are many. */
enum { AGREEMENT_STRATA_SMALL = 16, AGREEMENT_STRATA_MANY = 1 << 20 };

/* Two interviewers, a before b; rises with a and b. */
uint64_t agreement_strata_pair(const struct catalogue *catalogue, size_t a, size_t b);

/* The number of a stratum, from that of its pair; rises with a, b and question. */
uint64_t agreement_strata_on_question(const struct catalogue *catalogue, uint64_t pair,
                                      size_t question);
uint64_t agreement_strata_number(const struct catalogue *catalogue, size_t a, size_t b,
                                 size_t question);

/* The number of levels of the scale that has most. */
size_t agreement_strata_most_levels(const struct catalogue *catalogue);

/* From the visits of some lists; the index has numbers of strata, of which the lists have the
 * ranks. Small tables are not kept where there are `many` cells or more. Ends early, with strata
 * that mean nothing, where `parallel` (NULL: never) stops it.
 */
struct agreement_strata
agreement_strata_create(const struct catalogue *catalogue, const struct agreement_index *index,
                        const struct agreement_visits *lists, size_t n_lists, size_t many,
                        const struct parallel *parallel, struct arena *arena);

/* One of them, by position; `chance` has room for the cells of a small table. One thread at a time
 * may ask, for they share their workspace. */
struct agreement_reckoned agreement_strata_reckon(const struct agreement_strata *strata, size_t s,
                                                  double (*chance)[KAPPA_N_WEIGHTS]);

/* Sets the standard errors of a stratum under chance alone. */
void agreement_strata_null_se(const struct agreement_strata *strata,
                              struct agreement_reckoned *reckoned);

/* The question of one, and how many answers it has, by position. */
size_t agreement_strata_question(const struct agreement_strata *strata, size_t s);
size_t agreement_strata_answers(const struct agreement_strata *strata, size_t s);

#endif
