#include "analytics/facets/facets_fair.h"

#include <math.h>
#include <string.h>

#include "analytics/facets/facets_moments.h"
#include "analytics/facets/facets_tables.h"

static const double z_95 = 1.959963984540054;

/* The question, with its weight in the mean. */
struct share {
    size_t question;
    double place; /* severity, and difficulty where it is not the question's own */
    double weight;
};

struct view {
    const struct facets_data *data;
    const struct facets_layout *layout;
    const double *parameters;
    double ability;
};

static void add_gradient(const struct view *view, const struct share *share, const double *chance,
                         double mean, double *gradient)
{
    const struct facets_block *const block =
        &view->layout->blocks[view->layout->block[share->question]];
    const double *const values = view->data->catalogue->scales[view->data->scale].values +
                                 view->data->steps[share->question].lowest;
    for (size_t k = 1; gradient && k < block->n_levels; k++)
        if (block->step[k] != FACETS_NO_PARAMETER)
            gradient[block->step[k]] -= share->weight * chance[k] * (values[k] - mean);
}

static void add_question(const struct view *view, const struct share *share,
                         struct facets_fair *fair)
{
    const size_t n_levels = facets_layout_top(view->layout, share->question) + 1;
    const double *const values = view->data->catalogue->scales[view->data->scale].values +
                                 view->data->steps[share->question].lowest;
    double weights[FACETS_MOST_LEVELS], chance[FACETS_MOST_LEVELS], mean = 0, slope = 0;
    facets_tables_weights(view->layout, view->parameters, share->question, share->place, weights);
    facets_moments_chances(weights, n_levels, view->ability, chance);
    for (size_t k = 0; k < n_levels; k++)
        mean += chance[k] * values[k];
    for (size_t k = 0; k < n_levels; k++)
        slope += chance[k] * (double)k * (values[k] - mean);
    fair->value += share->weight * mean;
    fair->slope += share->weight * slope;
    add_gradient(view, share, chance, mean, fair->gradient);
}

static size_t count_questions(const struct view *view)
{
    size_t n = 0;
    for (size_t q = 0; q < view->data->catalogue->n_questions; q++)
        n += view->layout->block[q] != FACETS_NO_PARAMETER;
    return n;
}

/* All questions have the same steps: one of the mean difficulty stands for them. */
static void add_common(const struct view *view, double severity, struct facets_fair *fair)
{
    const double n = (double)count_questions(view);
    double mean = 0, own = 0;
    size_t first = FACETS_NO_PARAMETER;
    for (size_t q = 0; q < view->data->catalogue->n_questions; q++) {
        const size_t difficulty = view->layout->difficulty[q];
        if (difficulty == FACETS_NO_PARAMETER)
            continue;
        mean += view->parameters[difficulty] / n;
        if (first == FACETS_NO_PARAMETER) {
            first = q;
            own = view->parameters[difficulty];
        }
    }
    add_question(view, &(struct share){first, severity + mean - own, 1}, fair);
    for (size_t q = 0; fair->gradient && q < view->data->catalogue->n_questions; q++)
        if (view->layout->difficulty[q] != FACETS_NO_PARAMETER)
            fair->gradient[view->layout->difficulty[q]] -= fair->slope / n;
}

struct facets_fair facets_fair_at(const struct facets_data *data,
                                  const struct facets_layout *layout, const double *parameters,
                                  double ability, double severity, double *gradient)
{
    const struct view view = {data, layout, parameters, ability};
    struct facets_fair fair = {.gradient = gradient};
    if (gradient)
        memset(gradient, 0, layout->n * sizeof *gradient);
    if (data->common_thresholds) {
        add_common(&view, severity, &fair);
        return fair;
    }
    const double weight = 1 / (double)count_questions(&view);
    for (size_t q = 0; q < data->catalogue->n_questions; q++)
        if (layout->block[q] != FACETS_NO_PARAMETER)
            add_question(&view, &(struct share){q, severity, weight}, &fair);
    return fair;
}

static double expit(double logit)
{
    return 1 / (1 + exp(-logit));
}

struct estimate facets_fair_estimate(const struct scale *scale, double value, double se, size_t n)
{
    const double lowest = scale->values[0], range = scale_range(scale);
    const double share = (value - lowest) / range;
    const double logit = log(share / (1 - share));
    const double half = z_95 * se / range / (share * (1 - share));
    const struct interval bounds = {fmin(value, lowest + range * expit(logit - half)),
                                    fmax(value, lowest + range * expit(logit + half))};
    return estimate_ok(value, se, bounds, n);
}
