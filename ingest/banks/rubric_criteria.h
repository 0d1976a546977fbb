#ifndef ASSAY_INGEST_BANKS_RUBRIC_CRITERIA_H
#define ASSAY_INGEST_BANKS_RUBRIC_CRITERIA_H

#include <stddef.h>

#include "base/arena.h"
#include "base/bank.h"

/*
 * The points a rubric looks for, in its order: what a strong answer "should" contain is required,
 * as is a sentence without such a word ("Discussion of …"); what it "may", "might" or "could"
 * mention is optional. Commas and the "and" or "or" of a list separate points; those inside
 * brackets and code do not.
 */
void rubric_criteria(const char *rubric, struct arena *arena, const struct criterion **ret,
                     size_t *n);

#endif
