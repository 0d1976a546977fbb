#ifndef ASSAY_ANALYTICS_MEASURE_ROUNDING_H
#define ASSAY_ANALYTICS_MEASURE_ROUNDING_H

/*
 * What rounding leaves of 0. Scores count as shares of their scale, and sums of shares are exact to
 * about 1e-16 of their terms: each of these lies far above what rounding leaves, and far below
 * whatever scores can tell. Where a routine ends its search is its own to say.
 */

/* Of a share, a correlation or a standard error; of a difference, as a part of its terms. */
static const double ROUNDING = 1e-12;

/* Of a variance, before its root is taken. */
static const double ROUNDING_SQUARED = 1e-24;

/* Of what comes out of equations or long quotients, as a part of what went in. */
static const double ROUNDING_SOLVED = 1e-9;

/* Of a root of such a result. */
static const double ROUNDING_SOLVED_ROOT = 1e-7;

#endif
