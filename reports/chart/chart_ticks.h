#ifndef ASSAY_REPORTS_CHART_CHART_TICKS_H
#define ASSAY_REPORTS_CHART_CHART_TICKS_H

/* The smallest of 1, 2, 2.5 and 5 times a power of ten that needs no more than `most` steps to get
 * from 0 to `reach`, which is above 0. */
double chart_tick_step(double reach, int most);

/* How many decimals a multiple of a step needs: 2 for 0.25. */
int chart_tick_decimals(double step);

#endif
