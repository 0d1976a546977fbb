#ifndef ASSAY_ANALYTICS_FACETS_FACETS_TABLES_H
#define ASSAY_ANALYTICS_FACETS_FACETS_TABLES_H

#include "analytics/facets/facets_layout.h"

/*
 * The chances of levels at fixed abilities, for each cell, so that no exponential is taken for a
 * rating: at node q of a cell level k has the chance weight_k x power_k(q) x inverse(q), where
 * weight = exp(-k (severity + difficulty) - step_k) and power = exp(k x spread x z_q).
 *
 * Nodes are equidistant on the scale of the standard normal distribution, from -6 to 6. Sums at
 * equal distances err by exp(-2 (pi s/h)^2) where h is their distance and s the standard deviation
 * of what is integrated (Trefethen & Weideman 2014, SIAM Review 56, 385-458): nodes are near enough
 * where h is no more than s, the least posterior standard deviation of a candidate.
 */
struct facets_grid {
    size_t n;
    double distance;
    double *z, *log_weight;
};

struct facets_grid facets_tables_grid(double distance, struct arena *arena);

/* Takes the logarithms of densities at the nodes to chances, whose sum is 1. */
void facets_tables_chances(const struct facets_grid *grid, double *logs);

struct facets_tables {
    const struct facets_data *data;
    const struct facets_layout *layout;
    const struct facets_grid *grid;
    const double *parameters;
    double *power;    /* FACETS_MOST_LEVELS x nodes */
    double *weights;  /* cells x FACETS_MOST_LEVELS would be wide: cells x `width` */
    size_t width;     /* levels of the widest block */
    double *inverse;  /* cells x nodes */
    double *log_norm; /* cells x nodes, -log of it */
};

struct facets_tables facets_tables_create(const struct facets_data *data,
                                          const struct facets_layout *layout,
                                          const struct facets_grid *grid, struct arena *arena);

/* Powers at other parameters, which stay the caller's; then each cell by itself. */
void facets_tables_begin(struct facets_tables *tables, const double *parameters);
void facets_tables_cell(struct facets_tables *tables, size_t cell);

/* Sets `ret`, `n_levels` of them, to the weights of the levels of a question with an interviewer of
 * this severity, on the scale of the parameters; 0: impossible. */
void facets_tables_weights(const struct facets_layout *layout, const double *parameters,
                           size_t question, double severity, double *ret);

static inline size_t facets_tables_levels(const struct facets_tables *tables, size_t cell)
{
    const size_t block = tables->layout->block[tables->data->cells[cell].question];
    return tables->layout->blocks[block].n_levels;
}

#endif
