#include "analytics/measure/spearman_brown.h"

#include <math.h>

#include "analytics/measure/rounding.h"

double spearman_brown(double single, double k)
{
    return k * single / (1 + (k - 1) * single);
}

struct estimate spearman_brown_estimate(const struct estimate *single, double k)
{
    if (single->status != ESTIMATE_OK || k <= 1)
        return *single;
    const double lowest = -1 / (k - 1) * (1 - ROUNDING_SOLVED), more = 1 + (k - 1) * single->value;
    const struct interval bounds = {spearman_brown(fmax(single->lower, lowest), k),
                                    spearman_brown(single->upper, k)};
    return estimate_ok(spearman_brown(single->value, k), single->se * k / (more * more), bounds,
                       single->n);
}

size_t spearman_brown_needed(double single, double wanted)
{
    if (single >= 1)
        return 1;
    const double needed = wanted * (1 - single) / (single * (1 - wanted));
    if (!(single > 0) || needed > 1e6)
        return 0;
    return needed <= 1 ? 1 : (size_t)ceil(needed * (1 - ROUNDING_SOLVED));
}
