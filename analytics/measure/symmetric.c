#include "analytics/measure/symmetric.h"

void symmetric_multiply(const double *matrix, const double *vector, size_t n, double *ret)
{
    for (size_t i = 0; i < n; i++) {
        const double *const row = matrix + i * n;
        ret[i] = row[i] * vector[i];
        for (size_t j = 0; j < i; j++) {
            ret[i] += row[j] * vector[j];
            ret[j] += row[j] * vector[i];
        }
    }
}
