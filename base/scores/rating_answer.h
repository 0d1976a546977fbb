#ifndef ASSAY_BASE_SCORES_RATING_ANSWER_H
#define ASSAY_BASE_SCORES_RATING_ANSWER_H

#include "base/ratings.h"

/* Where the ratings of the answer end that has the one at `first`: what a candidate said to a
 * question in one interview. They stand together. */
static inline size_t rating_answer_end(const struct candidate_ratings *ratings, size_t first)
{
    size_t end = first + 1;
    while (end < ratings->n && ratings->question[end] == ratings->question[first] &&
           ratings->interview[end] == ratings->interview[first])
        end++;
    return end;
}

#endif
