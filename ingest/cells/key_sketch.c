#include "ingest/cells/key_sketch.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

enum { FIRST_PLACES = 64 };

/* Both halves of a product, of which each depends on all bits. */
static uint64_t folded(uint64_t a, uint64_t b)
{
    __extension__ const unsigned __int128 product = (unsigned __int128)a * b;
    return (uint64_t)product ^ (uint64_t)(product >> 64);
}

static uint64_t eight(const char *bytes)
{
    uint64_t word;
    memcpy(&word, bytes, sizeof word);
    return word;
}

static uint64_t four(const char *bytes)
{
    uint32_t word;
    memcpy(&word, bytes, sizeof word);
    return word;
}

/* Up to eight bytes as a number; those that are looked at twice do no harm. */
static uint64_t few(const char *bytes, size_t length)
{
    if (length >= 4)
        return four(bytes) << 32 | four(bytes + length - 4);
    if (length == 0)
        return 0;
    return (uint64_t)(unsigned char)bytes[0] << 16 |
           (uint64_t)(unsigned char)bytes[length / 2] << 8 | (unsigned char)bytes[length - 1];
}

/* By products, as wyhash (Wang Yi 2019) and MUM (Makarov 2016): a short text takes two. */
uint64_t key_sketch_hash(uint64_t seed, const char *bytes, size_t length)
{
    static const uint64_t digits[] = {UINT64_C(0x243F6A8885A308D3), UINT64_C(0x13198A2E03707345),
                                      UINT64_C(0xA4093822299F31D1)}; /* of pi, odd */
    uint64_t hash = seed ^ digits[0];
    size_t left = length;
    for (; left > 16; bytes += 16, left -= 16)
        hash = folded(eight(bytes) ^ digits[1], eight(bytes + 8) ^ hash);
    const uint64_t first = left > 8 ? eight(bytes) : few(bytes, left);
    const uint64_t last = left > 8 ? eight(bytes + left - 8) : 0;
    return folded(folded(first ^ digits[1], last ^ hash) ^ digits[2], length ^ digits[0]);
}

static struct key_place *find(struct key_place *places, size_t capacity, uint64_t key)
{
    size_t at = (size_t)(key >> 7) & (capacity - 1);
    while (places[at].key && places[at].key != key)
        at = (at + 1) & (capacity - 1);
    return &places[at];
}

/* Places for more keys; of as many as there may be, the lower half is kept. */
static void make_room(struct key_sketch *sketch)
{
    const bool full = sketch->capacity == KEY_SKETCH_PLACES;
    const size_t capacity = !sketch->place ? FIRST_PLACES
                            : full         ? KEY_SKETCH_PLACES
                                           : 2 * sketch->capacity;
    struct key_place *const kept = calloc(capacity, sizeof *kept);
    if (!kept)
        memory_exhausted();
    sketch->limit = !sketch->place ? UINT64_MAX : full ? sketch->limit / 2 : sketch->limit;
    sketch->n = sketch->n_contradicted = 0;
    for (size_t i = 0; i < sketch->capacity; i++) {
        const struct key_place *const place = &sketch->place[i];
        if (!place->key || place->key > sketch->limit)
            continue;
        *find(kept, capacity, place->key) = *place;
        sketch->n++;
        sketch->n_contradicted += place->again > 0;
    }
    free(sketch->place);
    sketch->place = kept;
    sketch->capacity = capacity;
}

void key_sketch_add(struct key_sketch *sketch, uint64_t key, uint64_t value, uint64_t line)
{
    key |= 1;
    if (!sketch->place)
        make_room(sketch);
    if (key > sketch->limit)
        return;
    struct key_place *const place = find(sketch->place, sketch->capacity, key);
    if (!place->key) {
        *place = (struct key_place){.key = key, .value = value, .line = line};
        if (++sketch->n == sketch->capacity / 2)
            make_room(sketch);
        return;
    }
    if (place->value == value || place->again)
        return;
    place->again = line;
    sketch->n_contradicted++;
    if (!sketch->again) {
        sketch->line = place->line;
        sketch->again = line;
    }
}

void key_sketch_free(struct key_sketch *sketch)
{
    free(sketch->place);
    *sketch = (struct key_sketch){0};
}
