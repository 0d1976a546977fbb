#ifndef ASSAY_INGEST_CELLS_SCALE_NOTATION_H
#define ASSAY_INGEST_CELLS_SCALE_NOTATION_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/ratings.h"
#include "ingest/cells/score_cell.h"

enum { SCALE_MAX_LEVELS = 101 };

/*
 * A scale as people write it: `1..5`, `-2..2`, `0..4:0.5` (half points are levels of their own),
 * `0..50:points` (continuous: any number between two levels, its ends), `6..1` and `6..1:points`
 * (grades of which 1 is the best: labels, and points counted from the worst), or its labels from
 * lowest to highest, `No,Mixed,Yes`, which get the values 1 to n. The name is the same for every
 * way to write the same scale.
 */
bool scale_notation_parse(const char *spec, struct arena *arena, struct scale *ret,
                          struct error *error) MUST_CHECK;

/* Whole steps from `lowest` to `highest`, which is larger; both in millionths (decimal.h). */
bool scale_notation_from_range(int64_t lowest, int64_t highest, struct arena *arena,
                               struct scale *ret, struct error *error) MUST_CHECK;

/* Points from `lowest` to `highest`, which is larger; both in millionths. */
bool scale_notation_from_points(int64_t lowest, int64_t highest, struct arena *arena,
                                struct scale *ret, struct error *error) MUST_CHECK;

/* Whether its levels are numbers from one to another, in steps or points, and not a list of labels,
 * in which two dots may stand too. */
bool scale_notation_is_range(const struct scale *scale);

/* Whether its levels are words alone, so that no number can be meant for one of them. */
bool scale_notation_is_words(const struct scale *scale);

/* The level that a cell means: labels in any case, numbers by value ("4", "4.0"). False: none, as
 * on every continuous scale. */
bool scale_notation_level(const struct scale *scale, const char *text, int16_t *level) MUST_CHECK;

/* The level of a number, of "4/5" where 5 is the highest value, or of a label with its number where
 * the two agree. False: none. */
bool scale_notation_cell_level(const struct scale *scale, const struct score_cell *cell,
                               int16_t *level) MUST_CHECK;

/* The points of a cell on a continuous scale: a number, a percentage, or "40/50" where 50 is the
 * highest value. False: none, or the scale is not continuous. */
bool scale_notation_cell_points(const struct scale *scale, const struct score_cell *cell,
                                double *points) MUST_CHECK;

#endif
