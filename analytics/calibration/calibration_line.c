#include "analytics/calibration/calibration_line.h"

#include <math.h>
#include <stdlib.h>

static int by_mean(const void *left, const void *right)
{
    const struct scored_candidate *const a = left, *const b = right;
    return (a->mean > b->mean) - (a->mean < b->mean);
}

static size_t count(const struct scored_candidate *candidates, size_t n, enum outcome outcome)
{
    size_t found = 0;
    for (size_t i = 0; i < n; i++)
        found += candidates[i].outcome == outcome;
    return found;
}

static double median(const struct scored_candidate *candidates, size_t n)
{
    if (n == 0)
        return NAN;
    return (candidates[(n - 1) / 2].mean + candidates[n / 2].mean) / 2;
}

double calibration_line_of(struct scored_candidate *candidates, size_t n, size_t fewest, bool *told)
{
    if (n > 0)
        qsort(candidates, n, sizeof *candidates, by_mean);
    const size_t hired = count(candidates, n, OUTCOME_HIRED);
    const size_t rejected = count(candidates, n, OUTCOME_REJECTED);
    size_t errors = rejected, best = rejected < hired ? rejected : hired;
    double line = NAN;
    *told = false;
    if (hired < fewest || rejected < fewest)
        return median(candidates, n);
    for (size_t i = 0; i + 1 < n; i++) {
        if (candidates[i].outcome == OUTCOME_REJECTED)
            errors--;
        else if (candidates[i].outcome == OUTCOME_HIRED)
            errors++;
        if (errors >= best || candidates[i].mean >= candidates[i + 1].mean)
            continue;
        best = errors;
        line = (candidates[i].mean + candidates[i + 1].mean) / 2;
    }
    *told = !isnan(line);
    return *told ? line : median(candidates, n);
}
