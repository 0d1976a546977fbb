#ifndef ASSAY_ANALYTICS_FACETS_FACETS_MOMENTS_H
#define ASSAY_ANALYTICS_FACETS_FACETS_MOMENTS_H

#include "analytics/facets/facets_layout.h"

/* Means and covariances of the levels of a cell, summed over abilities: what the gradient and the
 * information of known abilities are made of. */
struct facets_moments {
    size_t n_levels;
    double chance[FACETS_MOST_LEVELS];                   /* of each level */
    double both[FACETS_MOST_LEVELS][FACETS_MOST_LEVELS]; /* covariances of being at levels */
    double level[FACETS_MOST_LEVELS];                    /* of being at one with the level itself */
    double level_z[FACETS_MOST_LEVELS];                  /* times z */
    double mean, mean_z, variance, variance_z, variance_zz;
};

void facets_moments_begin(struct facets_moments *moments, size_t n_levels);

/* So many candidates whose levels have these chances; their ability is z times its spread. */
void facets_moments_add(struct facets_moments *moments, const double *chance, double count,
                        double z);

/* Adds to the gradient and to the lower triangle of the information. */
void facets_moments_put(const struct facets_moments *moments, const struct facets_layout *layout,
                        const struct facets_cell *cell, double *gradient, double *information);

/* Adds to `ret`, by parameter, what was seen: minus how often each step was taken, minus the sums
 * of the levels. */
void facets_moments_observe(const struct facets_data *data, const struct facets_layout *layout,
                            double *ret);

/* Chances of a question's levels by their weights (facets_tables.h) at an ability; returns the
 * logarithm of what they are divided by. */
double facets_moments_chances(const double *weights, size_t n_levels, double ability, double *ret);

#endif
