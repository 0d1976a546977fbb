#include "sql/imports/text_codes.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

enum { SLOTS = 2 * TEXT_CODES_MOST };

struct text_code {
    uint64_t mark;
    uint32_t offset, length; /* in `texts` */
    int32_t number;
};

/* Multiplied and folded eight bytes at a time; the texts are the user's own, and equal marks cost
 * time alone. */
static uint64_t mark_of(const unsigned char *text, size_t length)
{
    const uint64_t odd = UINT64_C(0x9E3779B97F4A7C15);
    uint64_t mark = length * odd, word;
    for (; length >= sizeof word; text += sizeof word, length -= sizeof word) {
        memcpy(&word, text, sizeof word);
        mark = (mark ^ word) * odd;
        mark ^= mark >> 32;
    }
    word = 0;
    memcpy(&word, text, length);
    mark = (mark ^ word) * odd;
    return mark ^ mark >> 29;
}

static void forget(struct text_codes *codes)
{
    codes->n = codes->last = 0;
    buffer_clear(&codes->texts);
    memset(codes->slots, 0, SLOTS * sizeof *codes->slots);
}

static void begin(struct text_codes *codes)
{
    codes->known = calloc(TEXT_CODES_MOST, sizeof *codes->known);
    codes->slots = calloc(SLOTS, sizeof *codes->slots);
    if (!codes->known || !codes->slots)
        memory_exhausted();
}

static bool is(const struct text_codes *codes, size_t index, const void *text, size_t length)
{
    const struct text_code *const known = &codes->known[index];
    return known->length == length && memcmp(codes->texts.data + known->offset, text, length) == 0;
}

/* Where the text stands among the slots, or the free one where it may. */
static size_t find_slot(const struct text_codes *codes, uint64_t mark, const void *text,
                        size_t length)
{
    size_t at = (size_t)mark % SLOTS;
    while (codes->slots[at] && (codes->known[codes->slots[at] - 1].mark != mark ||
                                !is(codes, codes->slots[at] - 1, text, length)))
        at = (at + 1) % SLOTS;
    return at;
}

static void add(struct text_codes *codes, size_t slot, uint64_t mark, const void *text,
                size_t length)
{
    codes->known[codes->n] = (struct text_code){.mark = mark,
                                                .offset = (uint32_t)codes->texts.length,
                                                .length = (uint32_t)length,
                                                .number = ++codes->highest};
    buffer_add_n(&codes->texts, text, length);
    codes->slots[slot] = (uint32_t)++codes->n;
}

bool text_codes_take(struct text_codes *codes, const void *text, size_t length, int32_t *ret)
{
    if (!codes->known)
        begin(codes);
    if (codes->n && is(codes, codes->last, text, length)) {
        *ret = codes->known[codes->last].number;
        return false;
    }
    const uint64_t mark = mark_of(text, length);
    size_t slot = find_slot(codes, mark, text, length);
    const bool is_new = codes->slots[slot] == 0;
    if (is_new) {
        if (codes->n == TEXT_CODES_MOST || codes->texts.length + length > TEXT_CODES_BYTES) {
            forget(codes);
            slot = (size_t)mark % SLOTS;
        }
        add(codes, slot, mark, text, length);
    }
    codes->last = codes->slots[slot] - 1;
    *ret = codes->known[codes->last].number;
    return is_new;
}

void text_codes_free(struct text_codes *codes)
{
    buffer_free(&codes->texts);
    free(codes->known);
    free(codes->slots);
}
