#include "analytics/candidates/cohort_model.h"

#include <math.h>

#include <gsl/gsl_cdf.h>

/* No share is taken to be nearer to an end of the scale, where its logit is without bounds. */
static const double EDGE = 0.005;

static double within(double share)
{
    return fmin(1 - EDGE, fmax(EDGE, share));
}

static double from_logit(double share, double logits)
{
    return 1 / (1 + (1 - share) / share * exp(-logits));
}

struct cohort_model cohort_model_create(const struct profile_cohort *cohort,
                                        double residual_variance, size_t floor, struct arena *arena)
{
    struct cohort_model model = {0};
    if (cohort->n_candidates < (floor > 3 ? floor : 3)) {
        model.missing = "there are too few other candidates of the role to compare with";
        return model;
    }
    if (isnan(residual_variance)) {
        model.missing = "there are not more ratings than candidates, questions and interviewers to "
                        "compare";
        return model;
    }
    model.errors = profile_errors_create(cohort, residual_variance, arena);
    model.truths = profile_truths_create(cohort, &model.errors, arena);
    model.prmse = ARENA_ARRAY(arena, cohort->n_topics, struct topic_prmse);
    model.variances = ARENA_ARRAY(arena, cohort->n_topics, double);
    profile_prmse(&model.truths, &model.errors, cohort, model.prmse);
    for (size_t t = 0; t < cohort->n_topics; t++) {
        model.variances[t] = profile_truths_variance(&model.truths, t);
    }
    return model;
}

double cohort_model_quantile(double mean, double sd, double p)
{
    const double centre = within(mean);
    return from_logit(centre, gsl_cdf_ugaussian_Pinv(p) * sd / (centre * (1 - centre)));
}

struct interval cohort_model_interval(double mean, double sd)
{
    const double value = fmin(1, fmax(0, mean));
    return (struct interval){fmin(value, cohort_model_quantile(mean, sd, 0.025)),
                             fmax(value, cohort_model_quantile(mean, sd, 0.975))};
}
