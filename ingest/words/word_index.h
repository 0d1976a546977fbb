#ifndef ASSAY_INGEST_WORD_INDEX_H
#define ASSAY_INGEST_WORD_INDEX_H

#include <stddef.h>

/*
 * In which of several lists a word stands: one look, however many words there are. A list is a
 * text whose words are parted by blanks; it must live as long as the index.
 */
struct word_slot {
    const char *word; /* NULL: free */
    size_t length, list;
};

struct word_index {
    struct word_slot *slots;
    size_t n_slots, n_words;
};

/* Of equal words the one that was added first is found. */
void word_index_add(struct word_index *index, const char *words, size_t list);

/* The list; SIZE_MAX: it stands in none. */
size_t word_index_find(const struct word_index *index, const char *word, size_t length);

void word_index_free(struct word_index *index);

#endif
