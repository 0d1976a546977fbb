#ifndef ASSAY_BASE_SCORES_RATING_SHARE_H
#define ASSAY_BASE_SCORES_RATING_SHARE_H

#include <math.h>

#include "base/ratings.h"

/* What a level stands for as a share of its scale, from 0 (lowest) to 1 (highest); `points` is read
 * where it is LEVEL_POINTS. NAN: LEVEL_MISSING. */
static inline double rating_share_of_level(const struct scale *scale, int16_t level, double points)
{
    if (level == LEVEL_MISSING)
        return NAN;
    return level == LEVEL_POINTS ? scale_share_of(scale, points)
                                 : scale_share(scale, (size_t)level);
}

/* The same of a candidate's rating, on the main scale of its question. */
static inline double rating_share(const struct catalogue *catalogue,
                                  const struct candidate_ratings *ratings, size_t i)
{
    return rating_share_of_level(question_scale(catalogue, ratings->question[i]), ratings->level[i],
                                 ratings->points ? ratings->points[i] : NAN);
}

#endif
