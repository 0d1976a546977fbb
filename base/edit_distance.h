#ifndef ASSAY_BASE_EDIT_DISTANCE_H
#define ASSAY_BASE_EDIT_DISTANCE_H

#include <stddef.h>

/* Levenshtein distance of two short words, in bytes; 40 where the second has more than 40. For
 * suggestions: what was meant by a word that is not known. */
size_t edit_distance(const char *a, const char *b);

#endif
