#include "analytics/run/simulated_panel.h"

struct simulated_office simulated_panel_office(const struct simulation *simulation, size_t office)
{
    struct simulated_office found = {0};
    for (size_t r = 0; r < simulation->options.n_interviewers; r++) {
        found.first += simulation->interviewers[r].office < office;
        found.n += simulation->interviewers[r].office == office;
    }
    return found;
}

size_t simulated_panel_choose(gsl_rng *rng, size_t first, size_t n, size_t k, size_t *ret)
{
    size_t chosen = 0;
    const size_t wanted = k < n ? k : n;
    while (chosen < wanted) {
        const size_t candidate = first + gsl_rng_uniform_int(rng, n);
        bool taken = false;
        for (size_t i = 0; i < chosen; i++)
            taken = taken || ret[i] == candidate;
        if (!taken)
            ret[chosen++] = candidate;
    }
    return chosen;
}

void simulated_panel_choose_weighted(gsl_rng *rng, double *weights, size_t n, size_t k, size_t *ret)
{
    for (size_t chosen = 0; chosen < k; chosen++) {
        double total = 0;
        for (size_t i = 0; i < n; i++)
            total += weights[i];
        double left = gsl_rng_uniform(rng) * total;
        size_t taken = n;
        for (size_t i = 0; i < n && !(taken < n && left < 0); i++)
            if (weights[i] > 0) {
                taken = i;
                left -= weights[i];
            }
        ret[chosen] = taken;
        weights[taken] = 0;
    }
}

size_t simulated_panel_specialists(gsl_rng *rng, const struct simulated_office *office,
                                   size_t question, size_t n, size_t *ret)
{
    const size_t n_groups = office->n / n, group = question % n_groups;
    const size_t first = group * office->n / n_groups, end = (group + 1) * office->n / n_groups;
    return simulated_panel_choose(rng, office->first + first, end - first, n, ret);
}
