#ifndef ASSAY_INGEST_LEVEL_WORDS_H
#define ASSAY_INGEST_LEVEL_WORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/ratings.h"

/* Where a word of judgement stands, from 0 (worst) to 100 (best): "poor", "gut", "très bien", "B+",
 * "no". False: it is none. */
bool level_word_place(const char *text, int *place);

struct level_word {
    const char *label;
    int64_t number; /* millionths, as in "1 - Malo" */
    bool numbered;
};

/* Puts labels in their order, lowest first: by a number that stands with each of them, beside it or
 * in it ("Secure (75%)"), which may fall where words that are known rise; otherwise as far as the
 * words tell, and the rest by alphabet. True: by numbers, which rise. */
bool level_words_sort(struct level_word *words, size_t n);

/* Whether it is known where each label stands, by a number or by its words: alphabet is no order.
 */
bool level_words_are_known(const struct level_word *words, size_t n);

/* The scale of yes and no, where the labels are these in one language (or true and false, pass and
 * fail); NULL otherwise. */
const struct scale *level_words_yes_no(const char *const *labels, size_t n, struct arena *arena);

#endif
