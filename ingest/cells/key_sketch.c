#include "ingest/cells/key_sketch.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_KEYS = KEY_SKETCH_PLACES / 2 };

/* The finalizer of SplitMix (Steele, Lea & Flood 2014). */
static uint64_t mix(uint64_t x)
{
    x = (x ^ (x >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
    x = (x ^ (x >> 27)) * UINT64_C(0x94D049BB133111EB);
    return x ^ (x >> 31);
}

uint64_t key_sketch_hash(uint64_t seed, const char *bytes, size_t length)
{
    uint64_t hash = seed ^ length;
    for (; length >= 8; bytes += 8, length -= 8) {
        uint64_t word;
        memcpy(&word, bytes, 8);
        hash = mix(hash + word + UINT64_C(0x9E3779B97F4A7C15));
    }
    uint64_t word = 0;
    memcpy(&word, bytes, length);
    return mix(hash + word + UINT64_C(0x9E3779B97F4A7C15));
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
