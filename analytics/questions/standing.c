#include "analytics/questions/standing.h"

#include <math.h>
#include <stdlib.h>

static int compare(double a, double b)
{
    return (a > b) - (a < b);
}

static int by_score(const void *left, const void *right)
{
    const struct standing *const a = left, *const b = right;
    const int order = compare(a->score, b->score);
    return order ? order : compare(a->share, b->share);
}

static int by_share(const void *left, const void *right)
{
    const struct standing *const a = left, *const b = right;
    const int order = compare(a->share, b->share);
    return order ? order : compare(a->score, b->score);
}

void standings_sort_by_score(struct standing *standings, size_t n)
{
    qsort(standings, n, sizeof *standings, by_score);
}

void standings_sort_by_share(struct standing *standings, size_t n)
{
    qsort(standings, n, sizeof *standings, by_share);
}

bool standing_is_tied(double a, double b)
{
    return fabs(a - b) < 1e-10;
}
