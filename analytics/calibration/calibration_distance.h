#ifndef ASSAY_ANALYTICS_CALIBRATION_CALIBRATION_DISTANCE_H
#define ASSAY_ANALYTICS_CALIBRATION_CALIBRATION_DISTANCE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/ratings.h"

/*
 * How far apart interviewers are on one answer: the mean absolute difference of the scores of its
 * pairs of interviewers, in points of the question's scale (Gini's mean difference). An answer is
 * what a candidate said to a question in one interview; only those with two scores or more have a
 * distance.
 */
struct answer_scores {
    size_t question;
    size_t first, n;             /* of the candidate's ratings, asked without a score among them */
    size_t n_scores;             /* that count */
    int32_t first_day, last_day; /* of those; INT32_MIN, both: some score has no day */
    double distance;             /* NAN: fewer than two scores */
};

/* The scores of these interviewers alone count: by index of the catalogue; NULL: all. */
struct answer_scores calibration_distance_of(const struct catalogue *catalogue,
                                             const struct candidate_ratings *ratings, size_t first,
                                             const bool *interviewers);

#endif
