#ifndef ASSAY_INGEST_NAMES_ACROSS_H
#define ASSAY_INGEST_NAMES_ACROSS_H

#include <stdbool.h>

#include "ingest/sheet/sheet_sample.h"

/*
 * A sheet that may be turned: in its upper lines texts stand where numbers follow below, in each
 * column but the first, which has another text in each line of numbers.
 *
 *     Navn,   Ann, Ann, Bo
 *     Dommer, Ida, Eli, Ida
 *     Clarity,  3,   4,   2
 *     Depth,    1,   5,   3
 */
struct names_across {
    size_t first, n; /* the upper lines: the first one's place in the sheet, and how many */
};

bool names_across_find(const struct sheet *sheet, struct names_across *ret);

/* Whether two in three of the filled cells behind the first are numbers. */
bool names_across_are_numbers(const char *const *cells, size_t n);

#endif
