#ifndef ASSAY_ANALYTICS_RUN_RANGE_RESTRICTION_H
#define ASSAY_ANALYTICS_RUN_RANGE_RESTRICTION_H

#include "analytics/measure/estimate.h"
#include "analytics/measure/limits.h"
#include "base/snapshot_view.h"

/*
 * What it does to agreement and separation at a stage that strong candidates alone came this far:
 * candidates differ less there, interviewers not. A step is one of stage_ways.h. People went on
 * *by score* where the mean score at the earlier stage tells who did: an AUC above 0.6 whose lower
 * bound is above 0.5. A step is there where the floor of agreement went on, and as many did not.
 *
 * Erosheva, Martinková & Lee (2021), Journal of the Royal Statistical Society A 184, 904-919,
 * doi:10.1111/rssa.12681.
 */
struct stage_step {
    size_t from, to;       /* stages of the catalogue */
    size_t n, n_on;        /* candidates with a score at `from`, and of them at `to` too */
    double n_interviewers; /* who scored a candidate at `from`: harmonic mean */

    /* How often, of one who went on and one who did not, the first had the higher mean score,
     * net of questions; DeLong's interval (outcome_link.h). n: candidates. */
    struct estimate auc;
    bool by_score;

    /* How much of what one interviewer makes of an interview is the candidate's
     * (interview_agreement.h): at `from` among all and among those who went on, and at `to`. */
    struct estimate all, kept, later;
};

struct range_restriction {
    const struct stage_step *steps; /* in the order of the later stages */
    size_t n;
};

/* Steps of the view; with `agreement` also the estimates of it, `kept` and `later` where people
 * went on by score: otherwise those have n 0. Of more than 32 stages those with most candidates
 * count. False: `go_on` (NULL: always) said so. */
bool range_restriction_of(const struct snapshot_view *view, const struct limits *limits,
                          bool agreement, bool (*go_on)(struct error *error), struct arena *run,
                          struct range_restriction *ret, struct error *error) MUST_CHECK;

/*
 * What the agreement of one interviewer, `single` among all, is on new scores of those with the
 * highest `share` (above 0, at most 1) of mean scores of k interviewers: true value and mean score
 * are bivariate normal, so that the variance of true values falls to 1 − R λ(λ − z) of what it was
 * (R: Spearman-Brown of `single` for k, z the cut, λ = φ(z)/share), and that of error stays. 0 or
 * less stays as it is. Rises with `single`, so that bounds are those at its bounds.
 */
double range_restriction_kept(double single, double k, double share);
struct estimate range_restriction_kept_estimate(const struct estimate *single, double k,
                                                double share);

#endif
