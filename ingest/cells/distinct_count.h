#ifndef ASSAY_INGEST_CELLS_DISTINCT_COUNT_H
#define ASSAY_INGEST_CELLS_DISTINCT_COUNT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* How many different things were met, in 16 to 32 bytes for each. A zeroed struct has met none. */
struct distinct_count {
    uint64_t *marks;
    size_t capacity, n;
};

/* Whether the thing is new. It is known by its bytes, or by a mark that stands for it: equal marks
 * are one thing. */
bool distinct_count_add(struct distinct_count *count, const char *bytes, size_t length);
bool distinct_count_add_mark(struct distinct_count *count, uint64_t mark);

void distinct_count_free(struct distinct_count *count);

#endif
