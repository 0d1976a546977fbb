#include "analytics/agreement/light_kappa.h"

#include <math.h>

void light_kappa_join(struct light_kappa *light, struct agreement_scope *scope)
{
    if (scope->light)
        return;
    scope->light = light;
    if (scope->n < 2)
        return;
    light->any_repeated = true;
    for (int weights = 0; weights < KAPPA_N_WEIGHTS; weights++) {
        const double kappa = agreement_scope_value(scope, (enum kappa_weights)weights);
        if (isnan(kappa))
            continue;
        light->n[weights]++;
        light->sum[weights] += kappa;
        light->expected[weights] += scope->expected[weights] / (double)scope->n;
        light->chance_squares[weights] += scope->chance_squares[weights] / (double)scope->n;
    }
}

void light_kappa_move(struct light_kappa *light, const struct agreement_scope *scope)
{
    if (!light || !scope->varied)
        return;
    for (int weights = 0; weights < KAPPA_N_WEIGHTS; weights++)
        light->moved[weights] += scope->moved[weights];
}

void light_kappa_end_candidate(struct light_kappa *light)
{
    for (int weights = 0; weights < KAPPA_N_WEIGHTS; weights++) {
        const double square = light->moved[weights] * light->moved[weights];
        light->squares[weights] += square;
        light->fourths[weights] += square * square;
        light->moved[weights] = 0;
    }
}

void light_kappa_finish(const struct light_kappa *light, size_t floor, struct arena *run,
                        struct panel_result *panel)
{
    for (int weights = 0; weights < KAPPA_N_WEIGHTS; weights++) {
        const double n_pairs = (double)light->n[weights], n = (double)panel->n_units;
        if (panel->n_units && light->n[weights] == 0) {
            panel->light[weights] = estimate_undefined(
                panel->n_units, light->any_repeated
                                    ? "each pair of interviewers gave one and the same level only"
                                    : "no pair of interviewers scored two answers");
            continue;
        }
        const double mean = light->n[weights] ? light->sum[weights] / n_pairs : 0;
        const double expected = light->n[weights] ? n * light->expected[weights] / n_pairs : n;
        const struct kappa_evidence evidence = {
            .observed = expected * (1 - mean),
            .expected = expected,
            .se = light->n[weights] ? sqrt(light->squares[weights]) / n_pairs : 0,
            .se_null = NAN,
            .n = panel->n_units,
            .n_candidates = panel->n_candidates,
            .fourths = light->n[weights] ? light->fourths[weights] / pow(n_pairs, 4) : 0,
            .square_ratio = light->expected[weights] > 0
                                ? light->chance_squares[weights] / light->expected[weights]
                                : 0,
            .added = KAPPA_ANSWERS_ADDED};
        panel->light[weights] = kappa_estimate(&evidence, floor, run).estimate;
    }
}
