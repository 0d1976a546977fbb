#ifndef ASSAY_BASE_PERSON_NAME_H
#define ASSAY_BASE_PERSON_NAME_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

/* The words of a name, for comparing: case, accents, apostrophes and dots gone, cut at blanks,
 * commas, dots and hyphens. */
struct person_name {
    const char *const *words;  /* as they stand */
    const char *const *sorted; /* in the order of bytes */
    size_t n;
    uint64_t initials; /* a bit for each first byte */
};

enum name_likeness {
    NAMES_DIFFER,
    NAMES_EQUAL,     /* but for case, accents and punctuation */
    NAMES_REORDERED, /* the same words in another order */
    NAMES_TYPO,      /* one letter of a word of five or more is another one, missing or swapped */
    NAMES_INITIAL,   /* a word stands for its first letter */
    NAMES_PART       /* one name has the words of the other and more */
};

struct person_name person_name_read(struct arena *arena, const char *text);

/* How two names could be those of one person; symmetric. A name without words is like no other. */
enum name_likeness person_name_compare(const struct person_name *a, const struct person_name *b);

#endif
