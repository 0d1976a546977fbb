#ifndef ASSAY_ANALYTICS_RELIABILITY_RELIABILITY_H
#define ASSAY_ANALYTICS_RELIABILITY_RELIABILITY_H

#include "analytics/measure/limits.h"
#include "analytics/reliability/reliability_result.h"
#include "base/snapshot_view.h"

/*
 * Where differences of scores come from, and how reliable interviews of other lengths and panels
 * would be: variance components by restricted maximum likelihood on all scores of the scale that
 * most are on (variance_model.h), negative ones 0, and the coefficients made of them
 * (reliability_result.h).
 *
 * Intervals are those of fiducial draws: the information, by Cholesky from the coarsest component
 * to the residual, gives combinations of variances that are uncorrelated, on balanced data the
 * expected mean squares; each is drawn with the degrees of freedom that it has. Weerahandi (1993),
 * JASA 88, 899-905; Hannig, Iyer & Patterson (2006), JASA 101, 254-269.
 *
 * Too few: fewer candidates than limits.floor_difficulty.
 */

/* Whether questions and interviewers are few enough. */
bool reliability_fits(const struct catalogue *catalogue);

/* False: `go_on` (NULL: always) said so, which is asked many times a second. */
bool reliability_run(const struct snapshot_view *view, const struct limits *limits,
                     bool (*go_on)(struct error *error), struct arena *run,
                     struct reliability_result *ret, struct error *error) MUST_CHECK;

/* The same of rows that are sealed. */
bool reliability_of(const struct score_rows *rows, const struct limits *limits,
                    bool (*go_on)(struct error *error), struct arena *run,
                    struct reliability_result *ret, struct error *error) MUST_CHECK;

/* NULL: no such row. */
const struct reliability_row *reliability_row_of(const struct reliability_result *result,
                                                 size_t n_questions, size_t n_interviewers,
                                                 bool fixed);

#endif
