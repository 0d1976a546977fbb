#ifndef ASSAY_ANALYTICS_CANDIDATES_PROFILE_RESULT_H
#define ASSAY_ANALYTICS_CANDIDATES_PROFILE_RESULT_H

#include <stdbool.h>
#include <stdint.h>

#include "analytics/measure/estimate.h"

enum verdict {
    VERDICT_NOT_ASKED,
    VERDICT_CANNOT_SAY,
    VERDICT_BELOW_TYPICAL,
    VERDICT_TYPICAL,
    VERDICT_ABOVE_TYPICAL
};

/* Why a verdict cannot be said. */
enum doubt {
    DOUBT_NONE,
    DOUBT_NO_SCORE,
    DOUBT_NO_COHORT, /* too few others to compare with */
    DOUBT_ONE_SCORE, /* one rating */
    DOUBT_ONE_QUESTION,
    DOUBT_WIDE /* the interval reaches into what is typical and out of it */
};

enum named { NAMED_NOT, NAMED_STRENGTH, NAMED_GAP };

/* Whether a topic's profile says more than the overall score. */
enum adds_value { ADDS_UNKNOWN, ADDS_NOTHING, ADDS_SOMETHING };

struct topic_prmse {
    double subscore, total, both, profile;
    enum adds_value adds;
};

/* How a candidate did on one topic; all scores are shares of the scale. */
struct topic_profile {
    bool asked;
    size_t n_questions, n_ratings; /* with a score, on whatever scale */
    size_t n_on_scale;             /* of the questions: with a score on their main scale */
    size_t n_other_scale;          /* of the ratings: on another scale than their question's */
    size_t n_interviewers;         /* of those on the main scale */
    struct estimate raw, adjusted;
    struct estimate profile;        /* within 0 and 1 */
    double mean;                    /* of x; NAN without a score */
    double kelley, augmented;       /* subscores.h; NAN where not defined */
    size_t n_cohort;                /* other candidates with a score on this topic */
    double p10, p25, p50, p75, p90; /* of their true shares, as estimated; NAN where too few */
    double p5, p95;
    struct topic_prmse prmse;  /* of the cohort */
    struct estimate deviation; /* from the mean of the candidate's core topics */
    enum named named;
    double
        same_side; /* of the cohort's mean, were others to rate the same answers; NAN: not told */
    enum verdict verdict;
    enum doubt doubt;
};

/* Of a candidate who was never shown. */
#define COHORT_NONE SIZE_MAX

struct profile_result {
    int64_t candidate;
    struct topic_profile *topics; /* n_topics of the catalogue */
    size_t cohort;                /* candidates of one cohort, and no others, can be compared */
    size_t n_cohort;              /* other candidates compared with */
    double own;                   /* of the cohort's covariances, the part that each pair of topics
                                     has to itself (profile_truths.h); NAN without a cohort */
    bool projected;
    size_t next; /* the question that would narrow the core topics most; SIZE_MAX: none, or not
                    known */
};

#endif
