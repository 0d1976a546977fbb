#include "analytics/facets/facets_constraint.h"

#include "analytics/facets/facets_matrix.h"

/* As much as parameters have on average. */
static void hold(const double *fixed, size_t n, double *information)
{
    const double squares = facets_matrix_dot(fixed, fixed, n);
    double size = 0;
    for (size_t i = 0; i < n; i++)
        size += information[i * n + i] / (double)n;
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; fixed[i] != 0 && j <= i; j++)
            information[i * n + j] += size / squares * fixed[i] * fixed[j];
}

void facets_constraint_hold(const struct facets_layout *layout, double *information)
{
    for (size_t f = 0; f < layout->n_free; f++)
        hold(layout->fixed[f], layout->n, information);
}

static void apply(const double *d, const double *u, size_t n, double *inverse, double *work)
{
    const double scale = facets_matrix_dot(u, d, n);
    facets_matrix_times(inverse, n, u, work);
    const double both = facets_matrix_dot(u, work, n);
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < n; j++)
            inverse[i * n + j] -= (d[i] * work[j] + work[i] * d[j]) / scale -
                                  both * d[i] * d[j] / (scale * scale);
}

void facets_constraint_apply(const struct facets_layout *layout, double *inverse, double *work)
{
    for (size_t f = 0; f < layout->n_free; f++)
        apply(layout->free[f], layout->fixed[f], layout->n, inverse, work);
}
