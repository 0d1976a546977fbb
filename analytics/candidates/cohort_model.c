#include "analytics/candidates/cohort_model.h"

#include <math.h>

#include <gsl/gsl_cdf.h>

#include "analytics/candidates/cohort_netting.h"
#include "analytics/measure/quantile.h"

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

static struct cohort_model errors_of(const struct profile_cohort *cohort,
                                     const struct netting *netting, double residual_variance,
                                     size_t floor, struct arena *arena)
{
    struct cohort_model model = {0};
    if (cohort->n_candidates < (floor > 3 ? floor : 3))
        model.missing = "there are too few other candidates of the role to compare with";
    else if (isnan(residual_variance))
        model.missing = "there are not more ratings than candidates, questions and interviewers to "
                        "compare";
    if (model.missing)
        return model;
    model.errors = profile_errors_create(cohort, residual_variance, arena);
    model.netted = netting && model.errors.answers_told;
    return model;
}

static void finish(struct cohort_model *model, const struct profile_cohort *cohort,
                   struct arena *arena)
{
    model->prmse = ARENA_ARRAY(arena, cohort->n_topics, struct topic_prmse);
    model->variances = ARENA_ARRAY(arena, cohort->n_topics, double);
    profile_prmse(&model->truths, &model->errors, cohort, model->prmse);
    for (size_t t = 0; t < cohort->n_topics; t++)
        model->variances[t] = profile_truths_variance(&model->truths, t);
}

struct cohort_model *cohort_models_create(const struct profile_cohort *cohorts, size_t n,
                                          struct netting *netting, double residual_variance,
                                          size_t floor, struct arena *arena)
{
    enum { ROUNDS = 2 }; /* the variances of effects are known from the first */
    struct cohort_model *const models = ARENA_ARRAY(arena, n, struct cohort_model);
    for (size_t c = 0; c < n; c++)
        models[c] = errors_of(cohorts + c, netting, residual_variance, floor, arena);
    if (netting)
        cohort_netting_weigh(netting, cohorts, models, n);
    for (int round = 0; round < (netting ? ROUNDS : 1); round++) {
        for (size_t c = 0; c < n; c++)
            if (!models[c].missing)
                models[c].truths = profile_truths_create(cohorts + c, &models[c].errors,
                                                         models[c].netted ? netting : NULL, arena);
        if (netting)
            cohort_netting_solve(netting, cohorts, models, n, arena);
    }
    for (size_t c = 0; c < n; c++)
        if (!models[c].missing)
            finish(models + c, cohorts + c, arena);
    return models;
}

double cohort_model_quantile(double mean, double sd, double p)
{
    const double centre = within(mean);
    return from_logit(centre, gsl_cdf_ugaussian_Pinv(p) * sd / (centre * (1 - centre)));
}

struct interval cohort_model_interval(double mean, double sd)
{
    const double value = fmin(1, fmax(0, mean)), half = NORMAL_975 * sd;
    return (struct interval){fmax(0, value - half), fmin(1, value + half)};
}
