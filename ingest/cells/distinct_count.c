#include "ingest/cells/distinct_count.h"

#include <stdlib.h>

#include "base/memory.h"
#include "ingest/cells/key_sketch.h"

enum { FIRST_CAPACITY = 1024 };

/* Whether it is new. A free place is marked with 0, which is never a mark. */
static bool place(uint64_t *marks, size_t capacity, uint64_t mark)
{
    size_t at = (size_t)mark & (capacity - 1);
    while (marks[at] && marks[at] != mark)
        at = (at + 1) & (capacity - 1);
    const bool is_new = marks[at] == 0;
    marks[at] = mark;
    return is_new;
}

static void grow(struct distinct_count *count)
{
    const size_t capacity = count->capacity ? 2 * count->capacity : FIRST_CAPACITY;
    uint64_t *const marks = calloc(capacity, sizeof *marks);
    if (!marks)
        memory_exhausted();
    for (size_t i = 0; i < count->capacity; i++)
        if (count->marks[i])
            place(marks, capacity, count->marks[i]);
    free(count->marks);
    count->marks = marks;
    count->capacity = capacity;
}

bool distinct_count_add_mark(struct distinct_count *count, uint64_t mark)
{
    if (2 * (count->n + 1) > count->capacity)
        grow(count);
    const bool is_new = place(count->marks, count->capacity, mark ? mark : 1);
    count->n += is_new;
    return is_new;
}

bool distinct_count_add(struct distinct_count *count, const char *bytes, size_t length)
{
    return distinct_count_add_mark(count, key_sketch_hash(0, bytes, length));
}

void distinct_count_free(struct distinct_count *count)
{
    free(count->marks);
    *count = (struct distinct_count){0};
}
