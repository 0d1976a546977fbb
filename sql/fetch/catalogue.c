#include "sql/fetch/catalogue.h"

#include <stdlib.h>

static int by_id(const void *left, const void *right)
{
    const struct catalogue_key *const a = left, *const b = right;
    return a->id < b->id ? -1 : a->id > b->id;
}

uint32_t catalogue_index(const struct catalogue_key *keys, size_t n, int64_t id)
{
    const struct catalogue_key wanted = {.id = id};
    const struct catalogue_key *const found = bsearch(&wanted, keys, n, sizeof *keys, by_id);
    return found ? found->index : UINT32_MAX;
}
