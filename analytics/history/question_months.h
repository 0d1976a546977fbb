#ifndef ASSAY_ANALYTICS_HISTORY_QUESTION_MONTHS_H
#define ASSAY_ANALYTICS_HISTORY_QUESTION_MONTHS_H

#include "analytics/interviewers/interviewer_months.h"
#include "analytics/measure/answers.h"
#include "analytics/measure/moments.h"
#include "base/arena.h"

/*
 * How candidates did on each question from month to month, net of who was asked and who asked: for
 * each candidate and calendar month the mean adjusted share (analytics/effects.h) less the
 * candidate's own mean adjusted share over the other questions. A stronger month of candidates or a
 * severe interviewer moves all questions of a candidate alike and so leaves this alone; what moves
 * one question against the others shows. Candidates with no other question are left out. The
 * effects count as known. A month is that of the rating, and ratings without a date are left out.
 */
struct question_months {
    size_t n; /* questions */
    struct interviewer_months *deviations;
    struct moments *shares; /* of the same candidates, as they are */
};

struct question_months question_months_create(size_t n_questions, struct arena *arena);

/* A candidate whose ratings are adjusted. */
void question_months_add(struct question_months *months, const struct answers *answers);

/* Of one question, as shares of the scale: what the average candidate would reach. The mean over
 * all months is that of the shares as they are. */
struct month_series question_months_series(const struct question_months *months, size_t question,
                                           struct arena *run);

#endif
