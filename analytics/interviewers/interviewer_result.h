#ifndef ASSAY_ANALYTICS_INTERVIEWERS_INTERVIEWER_RESULT_H
#define ASSAY_ANALYTICS_INTERVIEWERS_INTERVIEWER_RESULT_H

#include "analytics/measure/estimate.h"
#include "analytics/measure/finding.h"
#include "analytics/measure/month_mean.h"

/* A calendar month (UTC) with a rating of the interviewer, on whatever scale. */
struct interviewer_month {
    int year, month; /* 1 to 12 */
    size_t n_ratings;
    struct estimate deviation; /* from colleagues on the same answers */
};

/* What is known about one interviewer. Values are on the scale's own values. */
struct interviewer_result {
    size_t n_ratings, n_missing, n_candidates, n_interviews; /* on all scales, interviews and
                                                                candidates with a score */
    size_t n_other_scale; /* of n_ratings: on another scale than their question's main one */
    size_t n_on_scale;    /* ratings on the main scale of all */
    double mean, sd;      /* of those, sd with n - 1; NAN where not defined */
    size_t *levels;       /* counts of them by level; NULL where scores are points */
    struct estimate severity_points;  /* below 0: scores lower than colleagues */
    struct estimate spread;           /* of scores, as a ratio to that of colleagues */
    struct estimate trend;            /* of the deviation from colleagues, per month */
    struct interviewer_month *months; /* with a rating, rising */
    size_t n_months;
    struct month_series deviations; /* of months with a shared answer */
    struct finding *findings;       /* strongest first, then in the order of their kinds */
    size_t n_findings;
};

enum { GROUP_NONE = -1 };

/* Interviewers in groups that are joined among themselves and to no other. */
struct interviewer_groups {
    long *group; /* by interviewer; GROUP_NONE: without a score */
    size_t n;    /* numbered in the order of their first members */
};

struct interviewers_result {
    size_t scale;    /* the main one: that most answers with several scores are on */
    double level;    /* what one level is, on the scale's values */
    size_t n_shared; /* answers on it with several scores */
    struct interviewer_result *interviewers; /* n_interviewers of the catalogue */
    struct interviewer_groups subsets;       /* joined by shared candidates */
    struct interviewer_groups same_answers;  /* joined by shared answers on the main scale; nothing
                                                is known between groups */
    struct finding_tally tally;              /* of interviewers */
};

#endif
