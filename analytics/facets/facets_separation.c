#include "analytics/facets/facets_separation.h"

#include <math.h>

void facets_separation_add(struct facets_separation_sums *sums, double measure, double se)
{
    sums->n++;
    sums->sum += measure;
    sums->squares += measure * measure;
    sums->errors += se * se;
}

struct facets_separation facets_separation(const struct facets_separation_sums *sums)
{
    if (sums->n < 2)
        return (struct facets_separation){NAN, NAN, NAN, NAN};
    const double error = sums->errors / sums->n;
    const double variance = (sums->squares - sums->sum * sums->sum / sums->n) / (sums->n - 1);
    const double truth = fmax(0, variance - error);
    const double separation = sqrt(truth / error);
    return (struct facets_separation){.rmse = sqrt(error),
                                      .reliability = variance > 0 ? truth / variance : 0,
                                      .separation = separation,
                                      .strata = (4 * separation + 1) / 3};
}
