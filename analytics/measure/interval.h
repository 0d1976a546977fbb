#ifndef ASSAY_ANALYTICS_MEASURE_INTERVAL_H
#define ASSAY_ANALYTICS_MEASURE_INTERVAL_H

#include <stddef.h>

/*
 * Intervals of level 95 %. Each contains its estimate, has lower < upper and, where the statistic
 * has a range, lies in it. What has too few observations for an interval is the caller's to turn
 * away first.
 */
struct interval {
    double lower, upper;
};

/*
 * The number of independent yes-or-no observations that would leave a share as uncertain as it is:
 * p(1 - p)/se^2, times (z/t)^2 with t at n - 1 degrees of freedom; n where se is 0. n counts what
 * is independent (candidates), 2 or more. After Korn & Graubard (1998), Survey Methodology 24,
 * 193-201.
 */
double interval_effective_n(double p, double se, size_t n);

/* Of a share, from its effective n (above 0). Wilson (1927), JASA 22, 209-212. */
struct interval interval_wilson(double p, double n_effective);

/*
 * Of a correlation between n pairs, 4 or more: tanh(atanh r +- z/sqrt(n - 3)). Where |r| is 1 the
 * inner bound is that of 1 - 1/(2n), the outer one r itself. Fisher (1921), Metron 1, 3-32.
 */
struct interval interval_fisher_z(double r, size_t n);

/*
 * Of Cronbach's alpha of k questions that n candidates all answered (both 2 or more):
 * 1 - (1 - alpha) F, F at n - 1 and (n - 1)(k - 1). Where alpha is 1 the lower bound is that of
 * 1 - 1/(2n). Feldt (1965), Psychometrika 30, 357-370.
 */
struct interval interval_feldt(double alpha, size_t n, size_t k);

/*
 * The three below take a standard error above 0 and t with df degrees of freedom, 1 or more: on the
 * scale of the estimate; on that of atanh, for what lies between -1 and 1; on that of
 * log(1 - estimate), for what never exceeds 1. An estimate at the end of its range has no finite
 * value on the transformed scale; it keeps the plain bounds, cut at the range.
 */
struct interval interval_t(double estimate, double se, double df);
struct interval interval_atanh(double estimate, double se, double df);
struct interval interval_log_complement(double estimate, double se, double df);

#endif
