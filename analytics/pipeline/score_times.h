#ifndef ASSAY_ANALYTICS_PIPELINE_SCORE_TIMES_H
#define ASSAY_ANALYTICS_PIPELINE_SCORE_TIMES_H

#include "analytics/measure/limits.h"
#include "analytics/pipeline/pipeline_result.h"
#include "base/sittings.h"

/*
 * Days from an interview until an interviewer's scores of it were in: median and 90th percentile of
 * sittings with a score and both dates (order_statistic.h), in days. One value a sitting, the last
 * of its scores deciding; sittings submitted before the interview are counted apart. A sitting is
 * in the window of its first rating. `stage`: only sittings in it, or STAGE_ANY. Too few below
 * `floor_pass`, as for the days in a stage. Row order does not matter.
 */
struct score_times {
    const struct pipeline_windows *windows;
    long stage;
    size_t n_interviewers;
    struct timed_sitting *list;
    size_t n, capacity;
};

struct timed_sitting {
    uint32_t interviewer;
    int32_t first_day, days;
};

void score_times_add(struct score_times *times, const struct candidate_sittings *sittings);

/* PIPELINE_ALL_WINDOWS for each interviewer and, behind them, for all, listed or not; in `run`.
 * NULL: no sitting has both dates. */
const struct score_time *score_times_finish(struct score_times *times, const struct limits *limits,
                                            struct arena *run);
void score_times_free(struct score_times *times);

#endif
