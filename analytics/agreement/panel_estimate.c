#include <math.h>

#include "analytics/agreement/kappa.h"
#include "analytics/agreement/kappa_estimate.h"
#include "analytics/agreement/panel_scope.h"
#include "analytics/measure/rounding.h"

/* Candidates are a sample: their squares sum to (m - 1)/m of the variance. */
static double standard_error(const struct panel_moves *moves, size_t n_candidates)
{
    const double m = (double)n_candidates;
    return n_candidates > 1 ? sqrt(m / (m - 1) * moves->squares) : 0;
}

/* Of the disagreement of two levels by chance; `given`: how often each is, NULL: all alike. */
static double square_ratio(const struct scale *scale, enum kappa_weights weights,
                           const double *given)
{
    double sum = 0, squares = 0;
    for (size_t k = 0; weights != KAPPA_UNWEIGHTED && k < scale->n_levels; k++)
        for (size_t l = 0; (!given || given[k] > 0) && l < k; l++) {
            const double d = kappa_disagreement(scale, weights, k, l);
            const double often = given ? given[k] * given[l] : 1;
            sum += often * d;
            squares += often * d * d;
        }
    return sum > 0 ? squares / sum : 1;
}

static struct estimate coefficient_estimate(const struct panel_scope *scope, double observed,
                                            double expected, double square_ratio, double se,
                                            size_t floor, struct arena *run)
{
    const size_t n = scope->sums->n_units;
    if (expected <= 0)
        return estimate_undefined(n, "every rating has the same level");
    const struct kappa_evidence evidence = {.observed = observed * (double)n,
                                            .expected = expected * (double)n,
                                            .se = se,
                                            .se_null = NAN,
                                            .n = n,
                                            .n_candidates = scope->n_candidates,
                                            .square_ratio = square_ratio,
                                            .added = KAPPA_PANEL_ANSWERS_ADDED,
                                            .is_enlarged = true};
    return kappa_estimate(&evidence, floor, run).estimate;
}

static struct estimate panel_estimate(const struct panel_scope *scope,
                                      const struct panel_coefficient *coefficient,
                                      enum kappa_weights weights, bool by_levels,
                                      const struct panel_moves *moves, size_t floor,
                                      struct arena *run)
{
    const struct panel_sums *const sums = scope->sums;
    return coefficient_estimate(scope, coefficient->observed, coefficient->expected,
                                square_ratio(sums->scale, weights, by_levels ? NULL : sums->share),
                                standard_error(moves, scope->n_rated), floor, run);
}

static struct estimate agreement_estimate(const struct panel_scope *scope, size_t floor,
                                          struct arena *run)
{
    const size_t n = scope->sums->n_units, m = scope->n_candidates;
    const double agreement = 1 - scope->agreement.observed;
    const double se = standard_error(&scope->agreement_moves, scope->n_rated);
    if (n < floor || m < floor || m < 2)
        return estimate_too_few(m < n ? m : n, floor < 2 ? 2 : floor, run);
    return estimate_ok(agreement, se > ROUNDING ? se : 0,
                       interval_wilson(agreement, interval_effective_n(agreement, se, m)), n);
}

void panel_scope_finish(const struct panel_scope *scope, size_t floor, struct arena *run,
                        struct panel_result *result)
{
    result->n_candidates = scope->n_candidates;
    result->agreement = agreement_estimate(scope, floor, run);
    for (int model = 0; model < CHANCE_N; model++)
        for (int w = 0; w < KAPPA_N_WEIGHTS; w++)
            result->chance[model][w] = panel_estimate(
                scope, &scope->chance[model][w], (enum kappa_weights)w,
                model == CHANCE_GWET || model == CHANCE_BRENNAN_PREDIGER,
                &scope->chance_moves[model][w], floor, run);
    for (int metric = 0; metric < KRIPPENDORFF_N_METRICS; metric++) {
        const struct krippendorff *const alpha = &scope->krippendorff[metric];
        result->krippendorff[metric] = coefficient_estimate(
            scope, alpha->observed, alpha->expected, krippendorff_square_ratio(alpha, scope->sums),
            standard_error(&scope->krippendorff_moves[metric], scope->n_candidates), floor, run);
    }
    if (!scope->n_categories)
        return;
    result->categories = ARENA_ARRAY(run, scope->n_categories, struct estimate);
    for (size_t level = 0; level < scope->n_categories; level++) {
        const struct panel_coefficient *const category = &scope->categories[level];
        result->categories[level] = panel_estimate(scope, category, KAPPA_UNWEIGHTED, false,
                                                   &scope->category_moves[level], floor, run);
        if (category->expected <= 0)
            result->categories[level].reason = scope->sums->share[level] > 0
                                                   ? "every rating has this level"
                                                   : "no rating has this level";
    }
}
