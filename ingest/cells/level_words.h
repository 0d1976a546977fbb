#ifndef ASSAY_INGEST_LEVEL_WORDS_H
#define ASSAY_INGEST_LEVEL_WORDS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/ratings.h"

/* Where a word of judgement stands, from 0 (worst) to 100 (best): "poor", "gut", "très bien", "B+",
 * "no". False: it is none. */
bool level_word_place(const char *text, int *place);

/* Puts labels in their order, lowest first, as far as the words tell; the others follow by
 * alphabet. True: all of them were told, each at a place of its own. */
bool level_words_sort(const char **labels, size_t n);

/* The scale of yes and no, where the labels are these in one language (or true and false, pass and
 * fail); NULL otherwise. */
const struct scale *level_words_yes_no(const char *const *labels, size_t n, struct arena *arena);

#endif
