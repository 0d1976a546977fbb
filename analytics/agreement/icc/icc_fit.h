#ifndef ASSAY_ANALYTICS_AGREEMENT_ICC_ICC_FIT_H
#define ASSAY_ANALYTICS_AGREEMENT_ICC_ICC_FIT_H

#include <stdbool.h>

#include "analytics/agreement/icc/icc_model.h"

enum { ICC_MOST_RATIOS = 2 };

/*
 * The ratios of the lowest deviance: a search by simplex (Nelder & Mead 1965, Computer Journal 7,
 * 308-313), then Newton's steps, which do not depend on the way there. A ratio below 1e-6 is 0.
 */
struct icc_fit {
    bool found;
    struct icc_ratios best;
    bool curved;   /* the deviance is lowest there in all directions that are free */
    size_t n_free; /* the answers' ratio, then the interviewers' where it is not 0 */
    double inverse[ICC_MOST_RATIOS][ICC_MOST_RATIOS]; /* of the second derivatives */
};

struct icc_fit icc_fit(struct icc_model *model);

#endif
