#include "reports/chart/chart_ticks.h"

#include <math.h>
#include <stddef.h>

double chart_tick_step(double reach, int most)
{
    static const double steps[] = {1, 2, 2.5, 5, 10};
    const double rounding = 1e-9, power = pow(10, floor(log10(reach / most)));
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++)
        if (steps[i] * power * most >= reach * (1 - rounding))
            return steps[i] * power;
    return 10 * power;
}

int chart_tick_decimals(double step)
{
    enum { MOST = 6 };
    const double rounding = 1e-6;
    for (int decimals = 0; decimals < MOST; decimals++) {
        const double scaled = step * pow(10, decimals);
        if (fabs(scaled - round(scaled)) < rounding)
            return decimals;
    }
    return MOST;
}
