#ifndef ASSAY_ANALYTICS_PIPELINE_PIPELINE_RESULT_H
#define ASSAY_ANALYTICS_PIPELINE_PIPELINE_RESULT_H

#include "analytics/measure/estimate.h"
#include "analytics/measure/finding.h"
#include "analytics/pipeline/pipeline_windows.h"

/*
 * What is counted is an application: one candidate in one role. Its stage is the last one, in the
 * order of the stages, in which it has an interview. It belongs to the window in which its first
 * interview lies, whenever the later ones were.
 */
struct pipeline_stage {
    size_t n_interviewed; /* with an interview in this stage */
    size_t n_reached; /* in this stage or a later one: passed + rejected + withdrawn + in flight */
    size_t n_passed;  /* went on to a later stage, or were hired */
    size_t n_rejected, n_withdrawn, n_in_flight; /* whose stage this is */
    struct estimate pass; /* passed, as a share of passed + rejected + withdrawn (its n) */
    double n_effective;   /* of that share */
    struct estimate days, days_p90; /* from the first day here to the first day of the next stage:
                                       median and 90th percentile; n: applications that went on */
};

/* The applications of a window. */
struct pipeline_cohort {
    struct day_range days;
    size_t n, n_candidates;
    size_t n_hired, n_rejected, n_withdrawn, n_in_flight; /* they sum to n */
    struct estimate hired;                                /* of those with an outcome */
    struct pipeline_stage *stages;
};

/* What changed from the previous month to the month, in the share that passes a stage. */
struct pipeline_change {
    struct estimate difference; /* month less previous month */
    struct finding finding;     /* FEWER_PASS or MORE_PASS, where it has a strength */
    size_t n_in_flight;         /* of both months, in the stage or before it */
    bool may_be_chance;         /* a watch already as counted */
    bool may_be_undone;         /* a watch only if those in flight may go either way */
};

struct pipeline_load {
    size_t n_interviews, n_candidates, n_ratings; /* with a score */
};

/* Days from an interview until an interviewer's scores of it were in. */
struct score_time {
    struct estimate days, days_p90; /* median and 90th percentile; n: one for each interview */
    size_t n_before;                /* submitted before the interview, and in neither */
};

/* ORDER_NAMES: no candidate met two stages on different days; what follows from their order is not
 * known. */
enum stage_order_source { ORDER_FOUND, ORDER_DECLARED, ORDER_NAMES };

enum { PIPELINE_MOST_STAGES = 40, STAGE_ANY = -1 };

struct pipeline_result {
    const char *const *stages; /* in order; '' where no interview names a stage */
    size_t n_stages;
    size_t n_named; /* stages that occur; above PIPELINE_MOST_STAGES nothing else is told */
    long shown;     /* the stage that the filter names, or STAGE_ANY */
    enum stage_order_source order;
    size_t n_set_aside; /* majorities that run in a circle with clearer ones */
    size_t n_turned;    /* applications that met two stages against the order */
    size_t n_left_out;  /* interviews in no stage, or in one that is not among those declared */
    size_t n_undated;   /* applications without a date */
    size_t n_unknown;   /* interviews whose outcome is in words that are not known */
    const char *unknown_words;         /* an example of them, or NULL */
    bool tells_leaving;                /* some application was rejected or withdrawn */
    bool tells_outcome;                /* some application has an outcome */
    bool several_roles;                /* some candidate has several applications */
    bool has_months;                   /* false: only WINDOW_PERIOD is told */
    enum pipeline_window first_beside; /* of those that a table of the period shows beside it */
    struct pipeline_cohort cohorts[PIPELINE_WINDOWS];
    struct pipeline_change *changes;      /* by stage; NULL without months */
    struct pipeline_load *load;           /* by interviewer, then PIPELINE_ALL_WINDOWS windows */
    const struct score_time *score_times; /* likewise, and behind them all; NULL: not known */
    size_t n_interviewers;
    struct day_range months[PIPELINE_MONTHS]; /* the last windows */
};

static inline const struct pipeline_load *
pipeline_result_load_of(const struct pipeline_result *result, size_t interviewer, size_t window)
{
    return &result->load[interviewer * PIPELINE_ALL_WINDOWS + window];
}

/* `interviewer` n_interviewers: all of them. */
static inline const struct score_time *
pipeline_result_score_time_of(const struct pipeline_result *result, size_t interviewer,
                              size_t window)
{
    return &result->score_times[interviewer * PIPELINE_ALL_WINDOWS + window];
}

#endif
