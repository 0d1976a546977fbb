#include "analytics/measure/moments.h"

#include <math.h>

#include "analytics/measure/rounding.h"

void moments_add(struct moments *moments, double value)
{
    const double deviation = value - moments->mean;
    moments->n++;
    moments->mean += deviation / (double)moments->n;
    moments->m2 += deviation * (value - moments->mean);
}

void moments_merge(struct moments *moments, const struct moments *other)
{
    if (other->n == 0)
        return;
    const double n = (double)moments->n, added = (double)other->n, all = n + added;
    const double difference = other->mean - moments->mean;
    moments->n += other->n;
    moments->mean += difference * added / all;
    moments->m2 += other->m2 + difference * difference * n * added / all;
}

double moments_variance(const struct moments *moments)
{
    return moments->n < 2 ? NAN : moments->m2 / ((double)moments->n - 1);
}

void moments_add_pair(struct comoments *comoments, double a, double b)
{
    const double deviation_a = a - comoments->mean_a, deviation_b = b - comoments->mean_b;
    const double n = (double)++comoments->n;
    comoments->mean_a += deviation_a / n;
    comoments->mean_b += deviation_b / n;
    comoments->m2_a += deviation_a * (a - comoments->mean_a);
    comoments->m2_b += deviation_b * (b - comoments->mean_b);
    comoments->c += deviation_a * (b - comoments->mean_b);
}

void moments_merge_pairs(struct comoments *comoments, const struct comoments *other)
{
    if (other->n == 0)
        return;
    const double n = (double)comoments->n, added = (double)other->n, all = n + added;
    const double difference_a = other->mean_a - comoments->mean_a;
    const double difference_b = other->mean_b - comoments->mean_b;
    comoments->n += other->n;
    comoments->mean_a += difference_a * added / all;
    comoments->mean_b += difference_b * added / all;
    comoments->m2_a += other->m2_a + difference_a * difference_a * n * added / all;
    comoments->m2_b += other->m2_b + difference_b * difference_b * n * added / all;
    comoments->c += other->c + difference_a * difference_b * n * added / all;
}

bool moments_vary(size_t n, double m2)
{
    return m2 > (double)n * ROUNDING * ROUNDING;
}

double moments_correlation(const struct comoments *comoments)
{
    const size_t n = comoments->n;
    if (!moments_vary(n, comoments->m2_a) || !moments_vary(n, comoments->m2_b))
        return NAN;
    const double r = comoments->c / sqrt(comoments->m2_a) / sqrt(comoments->m2_b);
    return fmax(-1, fmin(1, r));
}
