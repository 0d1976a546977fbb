#include "base/memory.h"

#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/error.h"

enum { LEAST = 16 };

/* In the simplest way, for whatever takes memory itself would not come to its end. */
void memory_exhausted(void)
{
    static const char message[] = "assay: there is not enough memory\n";
    const ssize_t written = write(STDERR_FILENO, message, sizeof message - 1);
    (void)written;
    _exit(ERROR_FAILED);
}

void *memory_room(void *memory, size_t needed, size_t size, size_t *capacity)
{
    if (memory && needed <= *capacity)
        return memory;
    const size_t twice = *capacity > SIZE_MAX / 2 ? SIZE_MAX : 2 * *capacity;
    const size_t wanted = needed > twice ? needed : twice;
    *capacity = wanted > LEAST ? wanted : LEAST;
    return memory_resized(memory, *capacity, size);
}

void *memory_resized(void *memory, size_t count, size_t size)
{
    void *const resized = reallocarray(memory, count, size);
    if (!resized && count > 0)
        memory_exhausted();
    return resized;
}
