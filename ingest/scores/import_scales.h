#ifndef ASSAY_INGEST_SCORES_IMPORT_SCALES_H
#define ASSAY_INGEST_SCORES_IMPORT_SCALES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/ratings.h"

enum { IMPORT_MAX_SCALES = 64 };

/* The scales met in one import, each once. A zeroed struct has met none. */
struct import_scales {
    struct scale scale[IMPORT_MAX_SCALES];
    size_t n;
    int64_t lowest, highest; /* of the range looked up last */
    size_t last;             /* index of the scale used last */
};

/* Whether two scales are one, whatever they are called. */
bool import_scales_same_levels(const struct scale *a, const struct scale *b);

/* False: a scale of this name and these levels was not met yet. */
bool import_scales_find(const struct import_scales *scales, const struct scale *scale,
                        size_t *index);

/* The index of a scale, known by its name and its levels; its levels stay where they are. Fails
 * when there are too many. */
bool import_scales_use(struct import_scales *scales, const struct scale *scale, size_t *index,
                       struct error *error) MUST_CHECK;

/* The index of the scale of whole steps from `lowest` to `highest`, in millionths. */
bool import_scales_use_range(struct import_scales *scales, int64_t lowest, int64_t highest,
                             struct arena *run, size_t *index, struct error *error) MUST_CHECK;

/* The index of the continuous scale from `lowest` to `highest`, in millionths. */
bool import_scales_use_points(struct import_scales *scales, int64_t lowest, int64_t highest,
                              struct arena *run, size_t *index, struct error *error) MUST_CHECK;

#endif
