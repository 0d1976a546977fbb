#include "analytics/pipeline/stage_order.h"

#include <stdint.h>
#include <stdlib.h>

#include "base/memory.h"

struct majority {
    size_t first, second, margin;
};

static int widest_first(const void *left, const void *right)
{
    const struct majority *const a = left, *const b = right;
    if (a->margin != b->margin)
        return a->margin > b->margin ? -1 : 1;
    if (a->first != b->first)
        return a->first < b->first ? -1 : 1;
    return (a->second > b->second) - (a->second < b->second);
}

static size_t list_majorities(const size_t *before, size_t n, struct majority *majorities)
{
    size_t count = 0;
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < n; j++)
            if (before[i * n + j] > before[j * n + i])
                majorities[count++] = (struct majority){i, j,
                                                        before[i * n + j] - before[j * n + i]};
    if (count > 1)
        qsort(majorities, count, sizeof *majorities, widest_first);
    return count;
}

/* Whatever led to `first` now leads to `second` and all behind it. */
static void join(bool *precedes, size_t n, size_t first, size_t second)
{
    for (size_t i = 0; i < n; i++) {
        if (i != first && !precedes[i * n + first])
            continue;
        precedes[i * n + second] = true;
        for (size_t j = 0; j < n; j++)
            precedes[i * n + j] = precedes[i * n + j] || precedes[second * n + j];
    }
}

/* The lowest index of those not placed that none of them precedes. */
static size_t next_stage(const bool *precedes, const bool *placed, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        bool is_next = !placed[i];
        for (size_t j = 0; j < n && is_next; j++)
            is_next = placed[j] || !precedes[j * n + i];
        if (is_next)
            return i;
    }
    return n;
}

size_t stage_order(const size_t *before, size_t n, size_t *order)
{
    if (n == 0)
        return 0;
    struct majority *const majorities = calloc(n * n, sizeof *majorities);
    bool *const precedes = calloc(n * n, sizeof *precedes), *const placed = calloc(n,
                                                                                   sizeof *placed);
    if (!majorities || !precedes || !placed)
        memory_exhausted();
    const size_t count = list_majorities(before, n, majorities);
    size_t set_aside = 0;
    for (size_t m = 0; m < count; m++) {
        const size_t first = majorities[m].first, second = majorities[m].second;
        if (precedes[second * n + first])
            set_aside++;
        else if (!precedes[first * n + second])
            join(precedes, n, first, second);
    }
    for (size_t i = 0; i < n; i++) {
        order[i] = next_stage(precedes, placed, n);
        placed[order[i]] = true;
    }
    free(majorities);
    free(precedes);
    free(placed);
    return set_aside;
}
