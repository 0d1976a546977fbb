#ifndef ASSAY_ANALYTICS_INTERVIEWERS_INTERVIEWER_SCORES_H
#define ASSAY_ANALYTICS_INTERVIEWERS_INTERVIEWER_SCORES_H

#include "analytics/interviewers/interviewer_months.h"
#include "analytics/measure/moments.h"
#include "base/ratings.h"

/* What one interviewer gave on the main scale, beside what colleagues gave. Nothing has come by
 * with `months.arena` set and all else zero. */
struct interviewer_scores {
    struct moments shares;
    size_t *levels; /* counts; NULL: none yet, or scores are points */
    struct clustered_sums spread;
    double last;                      /* share of the scale that was compared last */
    struct interviewer_months months; /* load of all scales */
};

/* One score: a share of the scale, and its level unless scores are points. */
void interviewer_scores_add(struct interviewer_scores *scores, const struct scale *scale,
                            double share, int16_t level, struct arena *run);

/* The same score net of the interviewer's severity (an effect, a share), beside the mean and the
 * mean square of the colleagues', net of theirs. `month`: see month.h. */
void interviewer_scores_compare(struct interviewer_scores *scores, double share, double effect,
                                double others, double others_square, size_t month);

void interviewer_scores_end_candidate(struct interviewer_scores *scores);

/* Sets what is known of the scores, all but severity. */
void interviewer_scores_describe(const struct interviewer_scores *scores, const struct scale *scale,
                                 size_t floor, struct arena *run,
                                 struct interviewer_result *result);

/* One-sided p for a true ratio of spreads below `line`; the estimate is OK. */
double interviewer_scores_p_few_levels(const struct interviewer_scores *scores, double line);

#endif
