#include "base/snapshot.h"

#include <stdlib.h>

void snapshot_free(struct snapshot *snapshot)
{
    for (size_t i = 0; i < snapshot->n_outcomes; i++)
        free(snapshot->outcomes[i]);
    free(snapshot->outcomes);
    free(snapshot->items);
    free(snapshot->first_item);
    free(snapshot->candidates);
    free(snapshot->interviews);
    free(snapshot->ratings);
    free(snapshot->points);
    *snapshot = (struct snapshot){0};
}
