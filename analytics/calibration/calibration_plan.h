#ifndef ASSAY_ANALYTICS_CALIBRATION_CALIBRATION_PLAN_H
#define ASSAY_ANALYTICS_CALIBRATION_CALIBRATION_PLAN_H

#include <stdbool.h>

#include "analytics/measure/limits.h"
#include "base/arena.h"
#include "base/ratings.h"

/*
 * Three to six answers that interviewers should score together, each of another candidate, from
 * ratings that stream by twice.
 *
 * Questions stand in the order of their mean distance (calibration_distance.h). Of the first the
 * answers are wanted whose two levels are confused most often, then those second most often, and
 * one of a candidate near the line; of the second one of each; then one on a question that two
 * interviewers ask who never scored the same answer, of all such pairs those who ask it most, or,
 * where all have met, one whose levels are confused on the third question. The line is the mean
 * score, as a share of the scale, that tells hired from rejected candidates with the fewest errors;
 * where fewer than floor_outcome of either are known, the median of all. Among equals the latest
 * answer is taken, for it is remembered, then that of the first candidate. What is still missing to
 * three comes from the questions that are asked most, of candidates near the line.
 */
enum calibration_reason { CALIBRATION_CONFUSED, CALIBRATION_NEAR_LINE, CALIBRATION_NEVER_MET };

enum { CALIBRATION_FEWEST = 3, CALIBRATION_MOST = 6 };

struct calibration_answer {
    enum calibration_reason reason;
    int64_t candidate;
    size_t question;
    uint32_t stage;   /* index into the catalogue; UINT32_MAX: not known */
    int32_t day;      /* the latest of its scores; INT32_MIN: not known */
    size_t n_scores;  /* that it has now */
    double low, high; /* of these, as shares of the scale */

    int16_t level_low, level_high; /* CONFUSED: the two levels */
    size_t n_confused, n_compared; /* pairs of scores of the question that gave the two, and all */
    double mean;                   /* NEAR_LINE: the candidate's, as a share */
    size_t a, b;                   /* NEVER_MET: interviewers, a before b */
};

struct calibration_plan {
    const char *reason; /* why there is no session; NULL: there is */
    struct calibration_answer answers[CALIBRATION_MOST];
    size_t n;          /* 0, or CALIBRATION_FEWEST to CALIBRATION_MOST */
    double line;       /* share of the scale; NAN: nobody has a score */
    bool line_is_told; /* by outcomes; otherwise it is the median */
    bool *invited;     /* by interviewer: who scored one of these questions */
    size_t n_invited;
};

struct calibration_planning;

/* What comes out lives in `run`, as long as the catalogue does. */
struct calibration_planning *calibration_plan_create(const struct catalogue *catalogue,
                                                     const struct limits *limits,
                                                     struct arena *run);
void calibration_plan_add(struct calibration_planning *planning,
                          const struct candidate_ratings *ratings);
/* After each of the two passes. */
void calibration_plan_end_pass(struct calibration_planning *planning);
const struct calibration_plan *calibration_plan_finish(struct calibration_planning *planning);

/* A number that another choice of answers hardly ever has. */
uint32_t calibration_plan_number(const struct calibration_plan *plan,
                                 const struct catalogue *catalogue);

#endif
