#include "analytics/questions/difficulty.h"

#include <math.h>

struct estimate difficulty(const struct moments *shares, size_t floor, struct arena *run)
{
    const size_t n = shares->n, needed = floor > 2 ? floor : 2;
    if (n == 0)
        return estimate_undefined(n, "no candidate has a score on this question");
    if (n < needed)
        return estimate_too_few(n, needed, run);
    const double p = fmax(0, fmin(1, shares->mean));
    const double se = moments_vary(n, shares->m2) ? sqrt(moments_variance(shares) / (double)n) : 0;
    return estimate_ok(p, se, interval_wilson(p, interval_effective_n(p, se, n)), n);
}
