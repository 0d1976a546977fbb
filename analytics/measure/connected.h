#ifndef ASSAY_ANALYTICS_MEASURE_CONNECTED_H
#define ASSAY_ANALYTICS_MEASURE_CONNECTED_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

/* The connected groups of a graph whose edges stream by. Tarjan (1975), Journal of the ACM 22,
 * 215-225. */
struct connected {
    uint32_t *parent; /* towards the first node of the group */
    size_t n;
};

struct connected connected_create(size_t n, struct arena *arena);
void connected_join(struct connected *connected, uint32_t a, uint32_t b);
void connected_merge(struct connected *connected, const struct connected *other);

/* The first node of the group that `node` is in. */
uint32_t connected_first(const struct connected *connected, uint32_t node);

#endif
