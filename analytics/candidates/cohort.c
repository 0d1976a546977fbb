#include "analytics/candidates/cohort.h"

#include <math.h>
#include <stdlib.h>

#include "base/memory.h"

void cohort_add(struct cohort *cohort, double score)
{
    cohort->scores = memory_room(cohort->scores, cohort->n + 1, sizeof *cohort->scores,
                                 &cohort->capacity);
    cohort->scores[cohort->n++] = score;
}

static int by_size(const void *a, const void *b)
{
    const double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

void cohort_sort(struct cohort *cohort)
{
    if (cohort->n > 1)
        qsort(cohort->scores, cohort->n, sizeof *cohort->scores, by_size);
}

/* Where the score stands; n where it is not a member's. */
static size_t position(const struct cohort *cohort, double score)
{
    if (isnan(score) || cohort->n == 0)
        return cohort->n;
    const double *const found = bsearch(&score, cohort->scores, cohort->n, sizeof *cohort->scores,
                                        by_size);
    return found ? (size_t)(found - cohort->scores) : cohort->n;
}

static double percentile(const struct cohort *cohort, size_t left_out, double p)
{
    const size_t n = cohort->n - (left_out < cohort->n);
    const double place = (double)(n - 1) * p;
    const size_t below = (size_t)place, above = below + 1 < n ? below + 1 : below;
    const double lower = cohort->scores[below + (below >= left_out)];
    const double upper = cohort->scores[above + (above >= left_out)];
    return lower + (place - (double)below) * (upper - lower);
}

struct percentiles cohort_percentiles(const struct cohort *cohort, double own)
{
    const size_t left_out = position(cohort, own);
    return (struct percentiles){.p10 = percentile(cohort, left_out, 0.10),
                                .p25 = percentile(cohort, left_out, 0.25),
                                .p50 = percentile(cohort, left_out, 0.50),
                                .p75 = percentile(cohort, left_out, 0.75),
                                .p90 = percentile(cohort, left_out, 0.90)};
}

void cohort_free(struct cohort *cohort)
{
    free(cohort->scores);
    *cohort = (struct cohort){0};
}
