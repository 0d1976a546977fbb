#include "analytics/facets/facets_matrix.h"

#include <math.h>
#include <string.h>

double facets_matrix_dot(const double *a, const double *b, size_t n)
{
    double sums[4] = {0, 0, 0, 0};
    size_t i = 0;
    for (; i + 4 <= n; i += 4)
        for (size_t j = 0; j < 4; j++)
            sums[j] += a[i + j] * b[i + j];
    for (; i < n; i++)
        sums[0] += a[i] * b[i];
    return (sums[0] + sums[1]) + (sums[2] + sums[3]);
}

/* A pivot that rounding alone has left is no pivot. */
static const double least_pivot = 1e-11;

bool facets_matrix_factor(double *matrix, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        double *const row = matrix + i * n;
        const double diagonal = row[i];
        for (size_t j = 0; j < i; j++) {
            const double *const other = matrix + j * n;
            row[j] = (row[j] - facets_matrix_dot(row, other, j)) / other[j];
        }
        const double pivot = diagonal - facets_matrix_dot(row, row, i);
        if (!(pivot > least_pivot * diagonal))
            return false;
        row[i] = sqrt(pivot);
    }
    return true;
}

void facets_matrix_solve(const double *factor, size_t n, double *column)
{
    for (size_t i = 0; i < n; i++)
        column[i] = (column[i] - facets_matrix_dot(factor + i * n, column, i)) / factor[i * n + i];
    for (size_t i = n; i-- > 0;) {
        column[i] /= factor[i * n + i];
        for (size_t j = 0; j < i; j++)
            column[j] -= factor[i * n + j] * column[i];
    }
}

void facets_matrix_invert(const double *factor, size_t n, double *ret)
{
    for (size_t i = 0; i < n; i++) {
        double *const row = ret + i * n;
        memset(row, 0, n * sizeof *row);
        row[i] = 1;
        facets_matrix_solve(factor, n, row);
    }
}

void facets_matrix_times(const double *matrix, size_t n, const double *row, double *ret)
{
    for (size_t i = 0; i < n; i++)
        ret[i] = facets_matrix_dot(matrix + i * n, row, n);
}
