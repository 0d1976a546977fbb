#ifndef ASSAY_BASE_MEMORY_H
#define ASSAY_BASE_MEMORY_H

#include <stddef.h>

/* Where there is no memory, or no such amount can be, the program ends: it says so, and its exit
 * status is that of what failed. Nothing that was begun is committed. */
_Noreturn void memory_exhausted(void);

/* Arrays that grow, to be freed with free(). */

/* `memory` with room for `needed` things of `size` bytes: as it is while `*capacity` is enough,
 * else at least twice as large. NULL with a capacity of 0 is an array to begin with. */
void *memory_room(void *memory, size_t needed, size_t size, size_t *capacity)
    __attribute__((warn_unused_result));

/* `memory` with room for just `count` things of `size` bytes. */
void *memory_resized(void *memory, size_t count, size_t size) __attribute__((warn_unused_result));

#endif
