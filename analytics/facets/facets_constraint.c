#include "analytics/facets/facets_constraint.h"

#include "analytics/facets/facets_matrix.h"

/* As much as the parameters that it holds have themselves. */
static void hold(const double *fixed, size_t n, double *information)
{
    const double squares = facets_matrix_dot(fixed, fixed, n);
    double size = 0;
    for (size_t i = 0; i < n; i++)
        size += fixed[i] * fixed[i] * information[i * n + i];
    size /= squares * squares;
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; fixed[i] != 0 && j <= i; j++)
            information[i * n + j] += size * fixed[i] * fixed[j];
}

void facets_constraint_hold(const struct facets_layout *layout, double *information)
{
    if (layout->n_severities > 0)
        hold(layout->fixed_severity, layout->n, information);
    if (layout->free_difficulty)
        hold(layout->fixed_difficulty, layout->n, information);
}

void facets_constraint_apply(const struct facets_layout *layout, double *inverse, double *work)
{
    const size_t n = layout->n;
    const double *const d = layout->free_severity, *const u = layout->fixed_severity;
    if (layout->n_severities == 0)
        return;
    const double scale = facets_matrix_dot(u, d, n);
    facets_matrix_times(inverse, n, u, work);
    const double both = facets_matrix_dot(u, work, n);
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < n; j++)
            inverse[i * n + j] -= (d[i] * work[j] + work[i] * d[j]) / scale -
                                  both * d[i] * d[j] / (scale * scale);
}
