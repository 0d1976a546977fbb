#include "base/arena.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

struct arena_block {
    struct arena_block *next;
    size_t used, size;
    max_align_t data[];
};

/* The first block is small, since many arenas hold a word or two; each next one is twice as large.
 */
enum { FIRST_SIZE = 1024, LARGEST_SIZE = 64 * 1024 };

static struct arena_block *block_create(size_t size, struct arena_block *next)
{
    struct arena_block *const block = calloc(1, sizeof *block + size);
    if (!block)
        memory_exhausted();
    block->next = next;
    block->size = size;
    return block;
}

static size_t next_size(const struct arena_block *block, size_t needed)
{
    const size_t twice = block ? 2 * block->size : FIRST_SIZE;
    const size_t size = twice < LARGEST_SIZE ? twice : LARGEST_SIZE;
    return needed > size ? needed : size;
}

static size_t rounded_up(size_t size)
{
    const size_t unit = sizeof(max_align_t);
    if (size > SIZE_MAX / 2)
        memory_exhausted();
    return (size + unit - 1) / unit * unit;
}

void *arena_alloc(struct arena *arena, size_t size)
{
    const size_t rounded = rounded_up(size);
    struct arena_block *block = arena->blocks;
    if (!block || block->size - block->used < rounded) {
        block = block_create(next_size(block, rounded), block);
        arena->blocks = block;
    }
    void *const memory = (char *)block->data + block->used;
    block->used += rounded;
    return memory;
}

/* The link to the block that holds this memory and nothing else; NULL: there is none. */
static struct arena_block **block_of(struct arena *arena, const void *memory, size_t size)
{
    for (struct arena_block **link = &arena->blocks; *link; link = &(*link)->next)
        if ((const void *)(*link)->data == memory && (*link)->used == rounded_up(size))
            return link;
    return NULL;
}

void *arena_grow(struct arena *arena, void *memory, size_t size, size_t larger)
{
    /* What shares a block, or could, is copied: it is soon done, and there may be many blocks. */
    struct arena_block **const link = memory && size >= LARGEST_SIZE ? block_of(arena, memory, size)
                                                                     : NULL;
    if (!link || (*link)->size >= rounded_up(larger)) {
        void *const grown = arena_alloc(arena, larger);
        if (size)
            memcpy(grown, memory, size);
        return grown;
    }
    const size_t rounded = rounded_up(larger);
    struct arena_block *const block = realloc(*link, sizeof *block + rounded);
    if (!block)
        memory_exhausted();
    memset((char *)block->data + size, 0, rounded - size);
    block->size = block->used = rounded;
    *link = block;
    return block->data;
}

void *arena_array(struct arena *arena, size_t count, size_t size)
{
    if (size && count > SIZE_MAX / 2 / size)
        memory_exhausted();
    return arena_alloc(arena, count * size);
}

char *arena_copy_n(struct arena *arena, const char *text, size_t length)
{
    char *const copy = arena_alloc(arena, length + 1);
    if (length)
        memcpy(copy, text, length);
    return copy;
}

char *arena_copy(struct arena *arena, const char *text)
{
    return arena_copy_n(arena, text, strlen(text));
}

char *arena_format(struct arena *arena, const char *format, ...)
{
    va_list arguments, again;
    va_start(arguments, format);
    va_copy(again, arguments);
    const int length = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    if (length < 0)
        memory_exhausted();
    char *const text = arena_alloc(arena, (size_t)length + 1);
    vsnprintf(text, (size_t)length + 1, format, again);
    va_end(again);
    return text;
}

void arena_free(struct arena *arena)
{
    while (arena->blocks) {
        struct arena_block *const next = arena->blocks->next;
        free(arena->blocks);
        arena->blocks = next;
    }
}

void arena_join(struct arena *to, struct arena *from)
{
    if (!from->blocks)
        return;
    struct arena_block *last = from->blocks;
    while (last->next)
        last = last->next;
    last->next = to->blocks;
    to->blocks = from->blocks;
    from->blocks = NULL;
}
