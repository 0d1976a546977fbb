#ifndef ASSAY_ANALYTICS_HISTORY_HISTORY_H
#define ASSAY_ANALYTICS_HISTORY_HISTORY_H

#include "analytics/history/drift.h"
#include "analytics/measure/limits.h"
#include "base/parallel.h"
#include "base/ratings.h"

/*
 * The drift of each question and interviewer, from all ratings up to the end of a period, shown
 * twice like those of analytics/analysis.h. Questions: question_months.h, as shares of the scale.
 * Interviewers: the deviation from colleagues on the same answers, interviewer_months.h, in points
 * of the main scale; a colleague's drift shows as the opposite.
 */
struct history;

struct drift_result {
    size_t first_month, last_month; /* that are shown; MONTH_NONE where there is none */
    double least;                   /* what a trend must move a question by to be told: a share */
    double least_points;            /* and an interviewer */
    size_t scale;                   /* that the points are on */
    struct drift_series *questions; /* of the catalogue */
    struct drift_series *interviewers;
};

/* What was found of a question, and of an interviewer. */
struct finding history_question_finding(const struct drift_series *series);
struct finding history_interviewer_finding(const struct drift_series *series);

/* Results and reasons live in `run`. */
struct history *history_create(const struct catalogue *catalogue, const struct limits *limits,
                               struct arena *run);
void history_add(struct history *history, const struct candidate_ratings *ratings);

/* Ends early, and then has no result, where `parallel` stops it (NULL: never). */
void history_end_pass(struct history *history, const struct parallel *parallel);
void history_free(struct history *history);

/* After the second pass. */
const struct drift_result *history_finish(struct history *history);

#endif
