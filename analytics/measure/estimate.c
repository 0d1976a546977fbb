#include "analytics/measure/estimate.h"

#include <assert.h>
#include <math.h>

static struct estimate without_numbers(enum estimate_status status, size_t n, const char *reason)
{
    return (struct estimate){.status = status,
                             .value = NAN,
                             .se = NAN,
                             .lower = NAN,
                             .upper = NAN,
                             .n = n,
                             .reason = reason};
}

struct estimate estimate_ok(double value, double se, struct interval bounds, size_t n)
{
    assert(isfinite(value) && bounds.lower <= value && value <= bounds.upper);
    return (struct estimate){.status = ESTIMATE_OK,
                             .value = value,
                             .se = se,
                             .lower = bounds.lower,
                             .upper = bounds.upper,
                             .n = n};
}

struct estimate estimate_too_few(size_t n, size_t needed, struct arena *arena)
{
    return without_numbers(ESTIMATE_TOO_FEW, n,
                           arena_format(arena, "n is %zu, at least %zu are needed", n, needed));
}

struct estimate estimate_undefined(size_t n, const char *reason)
{
    return without_numbers(ESTIMATE_UNDEFINED, n, reason);
}

struct estimate estimate_not_converged(size_t n, const char *reason)
{
    return without_numbers(ESTIMATE_NOT_CONVERGED, n, reason);
}
