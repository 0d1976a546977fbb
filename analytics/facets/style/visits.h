#ifndef ASSAY_ANALYTICS_FACETS_STYLE_VISITS_H
#define ASSAY_ANALYTICS_FACETS_STYLE_VISITS_H

#include "analytics/facets/facets_marginal.h"

/*
 * What the model expects of each rating from what all others made of the candidate: the ability has
 * the distribution that their ratings leave, those of the interviewer are left out, so that nobody
 * is held against the own judgement. Where the model is true a rating then lies as often above as
 * below what is expected, and rises with it one by one (a regression on a conditional mean).
 *
 * A visit is an interviewer and a candidate.
 */
struct visit {
    uint32_t candidate, interviewer;
    size_t first, n; /* in `ratings` */
};

struct visits {
    size_t n;
    struct visit *visits; /* by candidate */
    size_t *ratings;      /* positions in facets_data.ratings, by visit, in order of question */
    double *score;        /* by rating, on the scale's own values */
    double *expected;     /* by rating, the same */
    double *typical;      /* by cell: expected of a candidate of whom nothing is known */
};

/* False: `go_on` said so. */
bool visits_create(const struct facets_fit *fit, bool (*go_on)(struct error *error),
                   struct arena *arena, struct visits *ret, struct error *error) MUST_CHECK;

/* Where the visits of the candidate end whose first one is at `begin`. */
size_t visits_end(const struct visits *visits, size_t begin);

#endif
