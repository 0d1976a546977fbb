#ifndef ASSAY_ANALYTICS_INTERVIEWERS_INTERVIEWER_MONTHS_H
#define ASSAY_ANALYTICS_INTERVIEWERS_INTERVIEWER_MONTHS_H

#include "analytics/interviewers/interviewer_result.h"
#include "analytics/measure/clustered_sums.h"

/*
 * What an interviewer did from month to month: how many ratings, and how far from colleagues on the
 * same answers: the deviation of each calendar month, and the slope of a straight line through all
 * answers (least squares), per month. A deviation is a score less the mean of the colleagues'
 * scores net of their severity over all time, which counts as known. Standard errors are clustered
 * by candidate, with t at effective candidates - 1, for the slope - 2. A colleague's drift shows
 * here as the opposite. Nothing has come by with `arena` set and all else zero.
 */
struct interviewer_months {
    struct arena *arena;
    struct month_sums {
        size_t month, n_ratings;
        struct clustered_sums deviations;
    } * months; /* that have a rating, as they were met */
    size_t n, capacity;
    struct clustered_sums line;
};

/* A rating, of a month that is known. */
void interviewer_months_rate(struct interviewer_months *months, size_t month);

/* One of these ratings, if a colleague scored the same answer; the deviation is a share of the
 * scale.
 */
void interviewer_months_add(struct interviewer_months *months, size_t month, double deviation);
void interviewer_months_end_candidate(struct interviewer_months *months);

/* The slope, on a scale of this range. Three months with an answer, or too few. */
struct estimate interviewer_months_trend(const struct interviewer_months *months, double range,
                                         size_t floor, struct arena *run);

/* The months with a rating, rising. */
struct interviewer_month *interviewer_months_finish(const struct interviewer_months *months,
                                                    double range, size_t floor, struct arena *run);

/* The same deviations as a series that can be judged: the months with an answer, rising. */
struct month_series interviewer_months_series(const struct interviewer_months *months, double range,
                                              struct arena *run);

#endif
