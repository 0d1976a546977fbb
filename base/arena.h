#ifndef ASSAY_BASE_ARENA_H
#define ASSAY_BASE_ARENA_H

#include <stddef.h>

/*
 * Memory that is released all at once. A zeroed struct is an empty arena. `run` lives to the end of
 * the command, `scratch` for one query, chart or candidate. Memory comes zeroed; where none is left
 * the process ends (abort), and the database rolls back what was not committed.
 */
struct arena {
    struct arena_block *blocks;
};

void *arena_alloc(struct arena *arena, size_t size) __attribute__((malloc, returns_nonnull));
void *arena_array(struct arena *arena, size_t count, size_t size)
    __attribute__((malloc, returns_nonnull));
char *arena_copy(struct arena *arena, const char *text) __attribute__((returns_nonnull));
char *arena_copy_n(struct arena *arena, const char *text, size_t length)
    __attribute__((returns_nonnull));
char *arena_format(struct arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3), returns_nonnull));

void arena_free(struct arena *arena);

/* The same memory, grown to so many bytes and perhaps moved; what is new is zeroed. NULL grows from
 * nothing. What is large is not held twice. */
void *arena_grow(struct arena *arena, void *memory, size_t size, size_t larger)
    __attribute__((returns_nonnull));

/* Moves what is in one arena into another, where it lives on. */
void arena_join(struct arena *to, struct arena *from);

#define ARENA_NEW(arena, type) ((type *)arena_alloc((arena), sizeof(type)))
#define ARENA_ARRAY(arena, count, type) ((type *)arena_array((arena), (count), sizeof(type)))

#endif
