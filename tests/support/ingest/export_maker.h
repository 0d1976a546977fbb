#ifndef ASSAY_TESTS_SUPPORT_EXPORT_MAKER_H
#define ASSAY_TESTS_SUPPORT_EXPORT_MAKER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

/* One score of a made export, as it must be read. */
struct made_score {
    const char *candidate, *interviewer, *question; /* question "*": whatever it is called */
    double share;
};

/* An export with known truth: a layout, headings of a trade, a language or of no meaning, and
 * columns, rows and lines that are no scores. */
struct made_export {
    const char *text;
    const char *kind; /* its layout and its style of headings */
    bool has_scale;   /* it is read with the scale 1..5; otherwise it tells its own */
    bool is_plain;    /* a heading, rows as long as it, and nothing that its place explains */
    struct made_score *scores;
    size_t n;
};

/* The same seed makes the same export. */
void export_maker_make(uint64_t seed, struct arena *arena, struct made_export *ret);

#endif
