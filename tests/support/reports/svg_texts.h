#ifndef ASSAY_TESTS_SUPPORT_SVG_TEXTS_H
#define ASSAY_TESTS_SUPPORT_SVG_TEXTS_H

#include "base/arena.h"

/* The contents of all <text> elements in their order, with their entities resolved. */
char **svg_texts(const char *svg, struct arena *arena, size_t *ret_n);

#endif
