#ifndef ASSAY_ANALYTICS_MEASURE_QUANTILE_H
#define ASSAY_ANALYTICS_MEASURE_QUANTILE_H

/* The upper 2.5 % point of the normal distribution, of which every interval is made. */
#define NORMAL_975 1.9599639845400542

/* The upper 2.5 % point of Student's t; df is 1 or more and need not be whole. */
double quantile_t_975(double df);

/*
 * The point that F stays below with probability p, 0.01 to 0.99; both degrees of freedom are 1 or
 * more. To 1e-10 relative, however many degrees of freedom.
 */
double quantile_f(double p, double df1, double df2);

#endif
