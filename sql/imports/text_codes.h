#ifndef ASSAY_SQL_IMPORTS_TEXT_CODES_H
#define ASSAY_SQL_IMPORTS_TEXT_CODES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buffer.h"

/*
 * Numbers for texts, so that a text is sent once and its number after that. Memory is bounded: when
 * it is full all texts are forgotten, and one that comes again has a new number. Numbers begin with
 * 1 and are never used twice. A zeroed struct knows no text.
 */
struct text_codes {
    struct buffer texts;
    struct text_code *known;
    uint32_t *slots; /* 1 + index into `known`, or 0 */
    size_t n, last;  /* `last`: the one that was asked for before */
    int32_t highest;
};

enum { TEXT_CODES_MOST = 1 << 15, TEXT_CODES_BYTES = 1 << 20 };

/* The number of a text, which may hold any bytes. Returns whether it is new, and so has to be said
 * what it stands for. */
bool text_codes_take(struct text_codes *codes, const void *text, size_t length, int32_t *ret);

void text_codes_free(struct text_codes *codes);

#endif
