#ifndef ASSAY_ANALYTICS_FACETS_FACETS_RESULT_H
#define ASSAY_ANALYTICS_FACETS_FACETS_RESULT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "analytics/facets/facets_data.h"
#include "analytics/measure/estimate.h"
#include "analytics/measure/finding.h"

/*
 * What the many-facet model says. Severities, difficulties, thresholds and abilities are in logits;
 * fair averages are on the scale's own values, points in levels.
 *
 * A severity is told against the mean of the interviewers who can be compared with this one
 * (`group`); severities of a group sum to 0, and so do all. Its standard error is that of the
 * observed information or, in joint estimation, 1/sqrt(information) of the parameter alone.
 */
struct facets_topic {
    struct estimate points; /* higher than on other topics, beside colleagues; below 0: lower */
    struct finding finding; /* BIAS, where it has a strength */
};

/* Of who has no finite severity: about how far out, and how far at least; NAN: not bounded. */
struct facets_bound {
    double value, lower, upper;
};

struct facets_interviewer {
    size_t n_ratings, n_candidates; /* on the scale of the model */
    enum facets_end end;            /* not FACETS_INSIDE: set aside */
    long group;                     /* whom it can be compared with; -1: set aside */
    struct estimate severity;
    struct estimate severity_robust; /* the error clustered by candidate; not in joint estimation */
    struct estimate severity_pooled; /* moved towards the mean of the group; of few ratings too */
    struct estimate points; /* below 0: the scores are lower than an average colleague's would be */
    struct estimate fair_average;
    struct facets_bound bound; /* where all ratings lie at an end; all NAN otherwise */
    double bound_fair;         /* the fair average there */
    double infit, outfit;      /* NAN: set aside */
    struct interval infit_band, outfit_band; /* where they lie if the model is true; NAN: none */

    /* How the interviewer scores beyond that, where it was asked for (style/style.h). */
    struct estimate slope;        /* scores rise by so much where colleagues' rise by 1 */
    struct estimate halo_share;   /* of candidate x interviewer in the variance of scores */
    struct facets_topic *topics;  /* of the catalogue; NULL: not asked for, or no model */
    struct finding central, halo; /* where they have a strength */

    /* Whether the points are beyond the line of severity, either way; controlled over all. */
    double p_lower, p_higher; /* one-sided, against the line */
    struct finding finding;   /* SEVERE or LENIENT, where it has a strength */
};

struct facets_question {
    size_t n_ratings;
    enum facets_end end;
    struct estimate difficulty;
    struct estimate *thresholds; /* one less than the scale has levels; those of levels that were
                                    not seen are undefined */
    size_t n_thresholds;
    size_t unlikely;   /* a level that is never the likeliest score; 0: none surely */
    double p_unlikely; /* NAN: none */
    double infit, outfit;
    struct interval infit_band, outfit_band; /* NAN: none */
};

struct facets_person {
    int64_t candidate;
    enum facets_end end;
    struct estimate ability;
    double wle; /* weighted likelihood; NAN in joint estimation */
    struct estimate fair_average;
};

/* How well a facet is told apart. NAN where nothing is. */
struct facets_separation {
    double rmse, reliability, separation, strata;
};

struct facets_result {
    const char *reason; /* why there is no model; NULL: there is */
    bool converged;     /* false with a reason where it did not */
    bool common_thresholds, joint;
    size_t scale;
    double line;                    /* of findings, on the scale's values */
    size_t n_ratings, n_candidates; /* that it was fitted to */
    size_t iterations, n_nodes;
    size_t n_topics;          /* of each interviewer */
    struct estimate crossing; /* candidates on the other side of the line under average panels */
    double crossing_line;     /* on the scale's own values; NAN: not asked for */
    size_t n_draws;           /* that the bands of infit and outfit rest on; 0: there are none */
    double log_likelihood, variance;
    size_t
        rank_deficiency; /* of the design, candidates as fixed effects, beyond its two constants */
    size_t n_groups;     /* of interviewers who can be compared with each other */
    double eap_reliability, wle_reliability;
    struct facets_separation interviewer_separation, question_separation, candidate_separation;
    struct facets_interviewer *interviewers; /* of the catalogue */
    struct facets_question *questions;       /* of the catalogue */
    struct facets_person *candidates;        /* NULL: not asked for */
    size_t n_persons;
};

#endif
