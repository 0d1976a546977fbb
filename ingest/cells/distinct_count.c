#include "ingest/cells/distinct_count.h"

#include <stdbool.h>
#include <stdlib.h>

#include "base/text.h"

enum { FIRST_CAPACITY = 1024 };

/* Fowler, Noll & Vo's FNV-1a in 64 bits, and never 0, which marks a free place. */
static uint64_t mark_of(const char *text)
{
    uint64_t mark = UINT64_C(14695981039346656037);
    for (; *text; text++)
        mark = (mark ^ (unsigned char)*text) * UINT64_C(1099511628211);
    return mark ? mark : 1;
}

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
        abort();
    for (size_t i = 0; i < count->capacity; i++)
        if (count->marks[i])
            place(marks, capacity, count->marks[i]);
    free(count->marks);
    count->marks = marks;
    count->capacity = capacity;
}

void distinct_count_add_exactly(struct distinct_count *count, const char *name)
{
    if (count->n == DISTINCT_MOST)
        return;
    if (2 * (count->n + 1) > count->capacity)
        grow(count);
    count->n += place(count->marks, count->capacity, mark_of(name));
}

void distinct_count_add(struct distinct_count *count, const char *name)
{
    struct arena scratch = {0};
    distinct_count_add_exactly(count, text_fold(&scratch, name));
    arena_free(&scratch);
}

void distinct_count_free(struct distinct_count *count)
{
    free(count->marks);
    *count = (struct distinct_count){0};
}
