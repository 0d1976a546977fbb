#ifndef ASSAY_ANALYTICS_MEASURE_FINDING_H
#define ASSAY_ANALYTICS_MEASURE_FINDING_H

#include <stdbool.h>
#include <stddef.h>

#include "analytics/measure/estimate.h"

/* Whatever is found, about whatever. Those of a question's verdict come first: they are counted up
 * to FINDING_TOO_FEW. */
enum finding_kind {
    FINDING_TOO_HARD,
    FINDING_TOO_EASY,
    FINDING_NEGATIVE, /* of criteria too: met less often by strong candidates */
    FINDING_FLAT,     /* met as often by weak candidates as by strong ones */
    FINDING_DISAGREE,
    FINDING_FLOOR,
    FINDING_CEILING,
    FINDING_UNUSED_LEVEL,
    FINDING_DISORDERED_LEVELS,
    FINDING_TOO_FEW,
    FINDING_RARER,  /* a criterion that is required, and met by fewer
                       candidates than an optional one */
    FINDING_SEVERE, /* interviewers, against colleagues */
    FINDING_LENIENT,
    FINDING_FEW_LEVELS,
    FINDING_GROWN_HARDER, /* questions over the months */
    FINDING_GROWN_EASIER,
    FINDING_GROWN_SEVERE, /* interviewers over the months */
    FINDING_GROWN_LENIENT,
    FINDING_LEVEL,      /* two interviewers, of whom nobody can say who is off */
    FINDING_CENTRAL,    /* interviewers, by the model: keeping to the middle */
    FINDING_HALO,       /* one thing in the whole candidate */
    FINDING_BIAS,       /* a topic read otherwise than the rest */
    FINDING_APART,      /* all interviewers, in place of each */
    FINDING_FEWER_PASS, /* stages against the month before */
    FINDING_MORE_PASS,
    N_FINDINGS
};

/* Clear: the whole interval is beyond the line and the test holds among all tests of the run.
 * Watch: the estimate is. */
enum finding_strength { STRENGTH_NONE, STRENGTH_WATCH, STRENGTH_CLEAR };

/* What is told of it beyond that stands in the result that it is of. */
struct finding {
    enum finding_kind kind;
    enum finding_strength strength; /* STRENGTH_NONE: nothing is found, or FINDING_TOO_FEW */
    double p;                       /* one-sided, against the line; NAN without a test */
    size_t level;                   /* of UNUSED_LEVEL, and the lower one of DISORDERED_LEVELS */
    size_t optional;                /* of RARER: the criterion it is compared with */
    struct estimate difference;     /* of RARER: share of the optional less its own */
};

/* Of findings in the order of their strength. */
static inline enum finding_strength finding_strongest(const struct finding *findings, size_t n)
{
    return n > 0 ? findings[0].strength : STRENGTH_NONE;
}

/* How many of something have a clear finding; a watch at most. */
struct finding_tally {
    size_t n_clear, n_watch;
};

static inline void finding_tally_add(struct finding_tally *tally, const struct finding *findings,
                                     size_t n)
{
    tally->n_clear += finding_strongest(findings, n) == STRENGTH_CLEAR;
    tally->n_watch += finding_strongest(findings, n) == STRENGTH_WATCH;
}

#endif
