#ifndef ASSAY_INGEST_CELLS_DECIMAL_H
#define ASSAY_INGEST_CELLS_DECIMAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Numbers as people write scores, kept exactly, in millionths; no locale has a part in it. */
enum { DECIMAL_ONE = 1000000 };

/*
 * `4`, `4.50`, `-2`, `+3`, `.5`: the whole text, up to nine digits before the point and six
 * after it that are not zero. No exponent, no decimal comma, no blanks.
 */
bool decimal_parse(const char *text, int64_t *ret);

/* How many digits the text begins with. */
static inline size_t decimal_digits(const char *text)
{
    size_t n = 0;
    while (text[n] >= '0' && text[n] <= '9')
        n++;
    return n;
}

enum { DECIMAL_SIZE = 24 };

/* As short as it can be: `4`, `4.5`, `-2`. */
void decimal_format(int64_t number, char out[DECIMAL_SIZE]);

#endif
