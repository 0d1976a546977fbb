#ifndef ASSAY_ANALYTICS_FACETS_STYLE_FIT_BANDS_H
#define ASSAY_ANALYTICS_FACETS_STYLE_FIT_BANDS_H

#include "analytics/facets/facets_marginal.h"
#include "analytics/measure/interval.h"

/*
 * Between what values infit and outfit (facets_misfit.h) lie where the model is true: 95 % of those
 * of data drawn at the fitted parameters, for the same candidates, interviewers and questions
 * (parametric bootstrap: Wolfe 2013, Journal of Applied Measurement 14, 1-9). Each draw has a seed
 * of its own, and candidates are drawn in an order that what the model expects of their ratings
 * alone decides, so that the bands are the same however many threads there are, however files came
 * and whatever anybody is called.
 *
 * The cost is draws x ratings x nodes: with more than FIT_BANDS_MOST_RATINGS ratings there is none.
 */
enum { FIT_BANDS_DRAWS = 200, FIT_BANDS_MOST_RATINGS = 12000 };

struct fit_bands {
    struct interval *interviewer_infit, *interviewer_outfit; /* NAN: no rating */
    struct interval *question_infit, *question_outfit;
};

/* Of at most FIT_BANDS_MOST_RATINGS ratings. False: `go_on` said so. */
bool fit_bands_draw(const struct facets_fit *fit, bool (*go_on)(struct error *error),
                    struct arena *arena, struct fit_bands *ret, struct error *error) MUST_CHECK;

#endif
