#ifndef ASSAY_INGEST_CELLS_DISTINCT_COUNT_H
#define ASSAY_INGEST_CELLS_DISTINCT_COUNT_H

#include <stddef.h>
#include <stdint.h>

enum { DISTINCT_MOST = 1 << 20 };

/* How many different names were met, in bounded memory: beyond DISTINCT_MOST it stops counting. A
 * zeroed struct has met none. */
struct distinct_count {
    uint64_t *marks;
    size_t capacity, n;
};

/* Names that differ in case and blanks alone are one. */
void distinct_count_add(struct distinct_count *count, const char *name);

/* Names that differ in any byte are two. */
void distinct_count_add_exactly(struct distinct_count *count, const char *name);
void distinct_count_free(struct distinct_count *count);

#endif
