#ifndef ASSAY_INGEST_ROW_STATISTIC_H
#define ASSAY_INGEST_ROW_STATISTIC_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

/* What a column of a sheet says of others of the same row, beside their sum and their mean. */
enum row_statistic_kind {
    ROW_NO_STATISTIC,
    ROW_RANGE,
    ROW_DEVIATION,        /* the standard deviation, by n - 1 */
    ROW_DEVIATION_OF_ALL, /* by n */
    ROW_HIGHEST,
    ROW_LOWEST,
    ROW_MEDIAN,
    ROW_WEIGHTED, /* a sum with a weight for each, none below zero */
    N_ROW_STATISTICS
};

enum { ROW_STATISTIC_MOST = 32 }; /* columns that one is told of */

struct row_statistic {
    enum row_statistic_kind kind;
    double unit;           /* of the last decimal that the column shows */
    bool cut;              /* to the unit, and not rounded */
    const double *weights; /* of ROW_WEIGHTED */
};

/* Whether `result` is what the rule makes of the n values, two to ROW_STATISTIC_MOST, of which none
 * is NAN. */
bool row_statistic_holds(const struct row_statistic *rule, const double *values, size_t n,
                         double result);

/*
 * The rule by which the results come from the values, n in each row, none of them NAN. It holds in
 * 19 rows of 20 at least, of so many and with such results that it is no chance; weights, by least
 * squares, hold in all rows, of which more differ than there are weights. False: there is none.
 */
bool row_statistic_find(const double *values, const double *results, size_t n_rows, size_t n,
                        double unit, struct arena *arena, struct row_statistic *ret);

#endif
