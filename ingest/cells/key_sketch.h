#ifndef ASSAY_INGEST_KEY_SKETCH_H
#define ASSAY_INGEST_KEY_SKETCH_H

#include <stddef.h>
#include <stdint.h>

enum { KEY_SKETCH_PLACES = 1 << 13 };

/*
 * How many keys of a file stand with two values or more, in bounded memory: it keeps the keys with
 * the lowest hashes, all rows of each, so that their share is that of all keys (bottom-k sampling;
 * Cohen & Kaplan 2007). A zeroed struct has met none.
 */
struct key_sketch {
    struct key_place {
        uint64_t key, value; /* hashes; key 0: free */
        uint64_t line;       /* where it was met first */
        uint64_t again;      /* the first line with another value; 0: none */
    } * place;
    size_t capacity; /* places, at most KEY_SKETCH_PLACES */
    size_t n, n_contradicted;
    uint64_t limit;       /* keys above it are not kept */
    uint64_t line, again; /* of the first contradiction */
};

void key_sketch_add(struct key_sketch *sketch, uint64_t key, uint64_t value, uint64_t line);

/* A hash of bytes, to begin with `seed`. */
uint64_t key_sketch_hash(uint64_t seed, const char *bytes, size_t length);

void key_sketch_free(struct key_sketch *sketch);

#endif
