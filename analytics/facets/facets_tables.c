#include "analytics/facets/facets_tables.h"

#include <math.h>

struct facets_grid facets_tables_grid(double distance, struct arena *arena)
{
    const double end = 6;
    const size_t half = (size_t)ceil(end / distance), n = 2 * half + 1;
    struct facets_grid grid = {.n = n,
                               .distance = distance,
                               .z = ARENA_ARRAY(arena, n, double),
                               .log_weight = ARENA_ARRAY(arena, n, double)};
    double sum = 0;
    for (size_t q = 0; q < n; q++) {
        grid.z[q] = ((double)q - (double)half) * distance;
        sum += exp(-grid.z[q] * grid.z[q] / 2);
    }
    for (size_t q = 0; q < n; q++)
        grid.log_weight[q] = -grid.z[q] * grid.z[q] / 2 - log(sum);
    return grid;
}

void facets_tables_chances(const struct facets_grid *grid, double *logs)
{
    double most = -INFINITY, sum = 0;
    for (size_t q = 0; q < grid->n; q++)
        most = fmax(most, logs[q]);
    for (size_t q = 0; q < grid->n; q++)
        sum += logs[q] = exp(logs[q] - most);
    for (size_t q = 0; q < grid->n; q++)
        logs[q] /= sum;
}

struct facets_tables facets_tables_create(const struct facets_data *data,
                                          const struct facets_layout *layout,
                                          const struct facets_grid *grid, struct arena *arena)
{
    struct facets_tables tables = {.data = data, .layout = layout, .grid = grid};
    for (size_t b = 0; b < layout->n_blocks; b++)
        if (layout->blocks[b].n_levels > tables.width)
            tables.width = layout->blocks[b].n_levels;
    tables.power = ARENA_ARRAY(arena, tables.width * grid->n, double);
    tables.weights = ARENA_ARRAY(arena, data->n_cells * tables.width, double);
    tables.inverse = ARENA_ARRAY(arena, data->n_cells * grid->n, double);
    tables.log_norm = ARENA_ARRAY(arena, data->n_cells * grid->n, double);
    return tables;
}

void facets_tables_begin(struct facets_tables *tables, const double *parameters)
{
    const double spread = parameters[tables->layout->spread];
    tables->parameters = parameters;
    for (size_t k = 0; k < tables->width; k++)
        for (size_t q = 0; q < tables->grid->n; q++)
            tables->power[k * tables->grid->n + q] = exp((double)k * spread * tables->grid->z[q]);
}

static double value_of(const double *parameters, size_t parameter)
{
    return parameter == FACETS_NO_PARAMETER ? 0 : parameters[parameter];
}

void facets_tables_weights(const struct facets_layout *layout, const double *parameters,
                           size_t question, double severity, double *ret)
{
    const struct facets_block *const block = &layout->blocks[layout->block[question]];
    const double place = severity + value_of(parameters, layout->difficulty[question]);
    for (size_t k = 0; k < block->n_levels; k++)
        ret[k] = block->seen[k] ? exp(-(double)k * place - value_of(parameters, block->step[k]))
                                : 0;
}

void facets_tables_cell(struct facets_tables *tables, size_t cell)
{
    const struct facets_cell *const of = &tables->data->cells[cell];
    const size_t n = tables->grid->n, n_levels = facets_tables_levels(tables, cell);
    double *const weights = tables->weights + cell * tables->width;
    double *const inverse = tables->inverse + cell * n;
    double *const log_norm = tables->log_norm + cell * n;
    facets_tables_weights(tables->layout, tables->parameters, of->question,
                          value_of(tables->parameters, tables->layout->severity[of->interviewer]),
                          weights);
    for (size_t q = 0; q < n; q++)
        inverse[q] = 0;
    for (size_t k = 0; k < n_levels; k++)
        for (size_t q = 0; q < n; q++)
            inverse[q] += weights[k] * tables->power[k * n + q];
    for (size_t q = 0; q < n; q++) {
        log_norm[q] = log(inverse[q]);
        inverse[q] = 1 / inverse[q];
    }
}
