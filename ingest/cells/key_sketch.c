#include "ingest/cells/key_sketch.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_KEYS = KEY_SKETCH_PLACES / 2 };

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

static struct key_place *find(struct key_place *places, uint64_t key)
{
    size_t at = (size_t)(key >> 7) & (KEY_SKETCH_PLACES - 1);
    while (places[at].key && places[at].key != key)
        at = (at + 1) & (KEY_SKETCH_PLACES - 1);
    return &places[at];
}

static struct key_place *allocate(void)
{
    struct key_place *const places = calloc(KEY_SKETCH_PLACES, sizeof *places);
    if (!places)
        abort();
    return places;
}

/* Keeps the lower half of the keys. */
static void halve(struct key_sketch *sketch)
{
    struct key_place *const kept = allocate();
    sketch->limit /= 2;
    sketch->n = sketch->n_contradicted = 0;
    for (size_t i = 0; i < KEY_SKETCH_PLACES; i++) {
        const struct key_place *const place = &sketch->place[i];
        if (!place->key || place->key > sketch->limit)
            continue;
        *find(kept, place->key) = *place;
        sketch->n++;
        sketch->n_contradicted += place->again > 0;
    }
    free(sketch->place);
    sketch->place = kept;
}

void key_sketch_add(struct key_sketch *sketch, uint64_t key, uint64_t value, uint64_t line)
{
    key |= 1;
    if (!sketch->place) {
        sketch->place = allocate();
        sketch->limit = UINT64_MAX;
    }
    if (key > sketch->limit)
        return;
    struct key_place *const place = find(sketch->place, key);
    if (!place->key) {
        *place = (struct key_place){.key = key, .value = value, .line = line};
        if (++sketch->n == MOST_KEYS)
            halve(sketch);
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
