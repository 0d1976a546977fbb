#include "analytics/measure/connected.h"

struct connected connected_create(size_t n, struct arena *arena)
{
    const struct connected connected = {ARENA_ARRAY(arena, n, uint32_t), n};
    for (uint32_t i = 0; i < n; i++)
        connected.parent[i] = i;
    return connected;
}

uint32_t connected_first(const struct connected *connected, uint32_t node)
{
    uint32_t *const parent = connected->parent;
    while (parent[node] != node) {
        parent[node] = parent[parent[node]];
        node = parent[node];
    }
    return node;
}

void connected_join(struct connected *connected, uint32_t a, uint32_t b)
{
    const uint32_t x = connected_first(connected, a), y = connected_first(connected, b);
    if (x < y)
        connected->parent[y] = x;
    else
        connected->parent[x] = y;
}

void connected_merge(struct connected *connected, const struct connected *other)
{
    for (uint32_t i = 0; i < other->n; i++)
        connected_join(connected, i, other->parent[i]);
}
