#include "ingest/words/word_index.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

enum { FEWEST_SLOTS = 64 };

/* FNV-1a (Fowler, Noll and Vo, 1991). */
static uint64_t hash(const char *word, size_t length)
{
    uint64_t value = UINT64_C(14695981039346656037);
    for (size_t i = 0; i < length; i++)
        value = (value ^ (unsigned char)word[i]) * UINT64_C(1099511628211);
    return value;
}

/* Where the word stands, or the free slot where it would. There is a free one. */
static struct word_slot *find_slot(const struct word_index *index, const char *word, size_t length)
{
    size_t i = hash(word, length) & (index->n_slots - 1);
    while (index->slots[i].word &&
           (index->slots[i].length != length || memcmp(index->slots[i].word, word, length) != 0))
        i = (i + 1) & (index->n_slots - 1);
    return &index->slots[i];
}

/* At most half of the slots are taken. */
static void make_room(struct word_index *index)
{
    if (2 * (index->n_words + 1) <= index->n_slots)
        return;
    const struct word_index old = *index;
    index->n_slots = old.n_slots ? 2 * old.n_slots : FEWEST_SLOTS;
    index->slots = calloc(index->n_slots, sizeof *index->slots);
    if (!index->slots)
        memory_exhausted();
    for (size_t i = 0; i < old.n_slots; i++)
        if (old.slots[i].word)
            *find_slot(index, old.slots[i].word, old.slots[i].length) = old.slots[i];
    free(old.slots);
}

void word_index_add(struct word_index *index, const char *words, size_t list)
{
    for (const char *at = words + strspn(words, " "); *at; at += strspn(at, " ")) {
        const size_t length = strcspn(at, " ");
        make_room(index);
        struct word_slot *const slot = find_slot(index, at, length);
        if (!slot->word) {
            *slot = (struct word_slot){at, length, list};
            index->n_words++;
        }
        at += length;
    }
}

size_t word_index_find(const struct word_index *index, const char *word, size_t length)
{
    if (!index->n_slots)
        return SIZE_MAX;
    const struct word_slot *const slot = find_slot(index, word, length);
    return slot->word ? slot->list : SIZE_MAX;
}

void word_index_free(struct word_index *index)
{
    free(index->slots);
    *index = (struct word_index){0};
}
