#include "analytics/measure/multiple_testing.h"

#include <math.h>
#include <stdlib.h>

static int by_p(const void *a, const void *b)
{
    const double x = ((const struct ranked_p *)a)->p, y = ((const struct ranked_p *)b)->p;
    return (x > y) - (x < y);
}

void multiple_testing_benjamini_hochberg(const double *p, size_t n, struct ranked_p *workspace,
                                         double *adjusted)
{
    if (n == 0)
        return;
    for (size_t i = 0; i < n; i++)
        workspace[i] = (struct ranked_p){p[i], i};
    qsort(workspace, n, sizeof *workspace, by_p);
    double least = 1;
    for (size_t i = n; i-- > 0;) {
        least = fmin(least, workspace[i].p * (double)n / (double)(i + 1));
        adjusted[workspace[i].index] = least;
    }
}
