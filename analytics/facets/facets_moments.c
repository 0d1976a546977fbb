#include "analytics/facets/facets_moments.h"

#include <math.h>
#include <string.h>

void facets_moments_begin(struct facets_moments *moments, size_t n_levels)
{
    moments->n_levels = n_levels;
    for (size_t k = 0; k < n_levels; k++) {
        moments->chance[k] = moments->level[k] = moments->level_z[k] = 0;
        memset(moments->both[k], 0, n_levels * sizeof *moments->both[k]);
    }
    moments->mean = moments->mean_z = 0;
    moments->variance = moments->variance_z = moments->variance_zz = 0;
}

void facets_moments_add(struct facets_moments *moments, const double *chance, double count,
                        double z)
{
    double mean = 0, square = 0;
    for (size_t k = 1; k < moments->n_levels; k++) {
        mean += (double)k * chance[k];
        square += (double)(k * k) * chance[k];
    }
    const double variance = square - mean * mean;
    for (size_t k = 1; k < moments->n_levels; k++) {
        const double with_level = count * chance[k] * ((double)k - mean);
        moments->chance[k] += count * chance[k];
        moments->level[k] += with_level;
        moments->level_z[k] += with_level * z;
        moments->both[k][k] += count * chance[k];
        for (size_t l = 1; l <= k; l++)
            moments->both[k][l] -= count * chance[k] * chance[l];
    }
    moments->mean += count * mean;
    moments->mean_z += count * mean * z;
    moments->variance += count * variance;
    moments->variance_z += count * variance * z;
    moments->variance_zz += count * variance * z * z;
}

struct target {
    double *gradient, *information;
    size_t n;
};

static void add_at(const struct target *target, size_t a, size_t b, double value)
{
    if (a != FACETS_NO_PARAMETER && b != FACETS_NO_PARAMETER)
        target->information[a > b ? a * target->n + b : b * target->n + a] += value;
}

static void add_slope(const struct target *target, size_t parameter, double value)
{
    if (parameter != FACETS_NO_PARAMETER)
        target->gradient[parameter] += value;
}

void facets_moments_put(const struct facets_moments *moments, const struct facets_layout *layout,
                        const struct facets_cell *cell, double *gradient, double *information)
{
    const struct target target = {gradient, information, layout->n};
    const size_t *const step = layout->blocks[layout->block[cell->question]].step;
    const size_t places[] = {layout->difficulty[cell->question],
                             layout->severity[cell->interviewer]};
    const size_t spread = layout->spread;
    for (size_t k = 1; k < moments->n_levels; k++) {
        add_slope(&target, step[k], moments->chance[k]);
        for (size_t l = 1; l <= k; l++)
            add_at(&target, step[k], step[l], moments->both[k][l]);
        for (size_t i = 0; i < 2; i++)
            add_at(&target, places[i], step[k], moments->level[k]);
        add_at(&target, spread, step[k], -moments->level_z[k]);
    }
    for (size_t i = 0; i < 2; i++) {
        add_slope(&target, places[i], moments->mean);
        for (size_t j = 0; j <= i; j++)
            add_at(&target, places[i], places[j], moments->variance);
        add_at(&target, spread, places[i], -moments->variance_z);
    }
    add_slope(&target, spread, -moments->mean_z);
    add_at(&target, spread, spread, moments->variance_zz);
}

void facets_moments_observe(const struct facets_data *data, const struct facets_layout *layout,
                            double *ret)
{
    for (size_t i = 0; i < data->n_ratings; i++) {
        const struct facets_cell *const cell = &data->cells[data->ratings[i].cell];
        const struct facets_block *const block = &layout->blocks[layout->block[cell->question]];
        const int level = data->ratings[i].level;
        if (block->step[level] != FACETS_NO_PARAMETER)
            ret[block->step[level]] -= 1;
        if (layout->difficulty[cell->question] != FACETS_NO_PARAMETER)
            ret[layout->difficulty[cell->question]] -= level;
        if (layout->severity[cell->interviewer] != FACETS_NO_PARAMETER)
            ret[layout->severity[cell->interviewer]] -= level;
    }
}

/* The largest is taken out first, so that no ability is too high or too low for it. The lowest
 * level was seen, and its weight is 1. */
double facets_moments_chances(const double *weights, size_t n_levels, double ability, double *ret)
{
    double most = 0;
    for (size_t k = 1; k < n_levels; k++) {
        ret[k] = weights[k] > 0 ? log(weights[k]) + (double)k * ability : -INFINITY;
        most = fmax(most, ret[k]);
    }
    double sum = ret[0] = exp(-most);
    for (size_t k = 1; k < n_levels; k++)
        sum += ret[k] = exp(ret[k] - most);
    for (size_t k = 0; k < n_levels; k++)
        ret[k] /= sum;
    return most + log(sum);
}
