#include "ingest/scores/import_scales.h"

#include <stdio.h>
#include <string.h>

#include "ingest/cells/decimal.h"
#include "ingest/cells/scale_notation.h"

bool import_scales_same_levels(const struct scale *a, const struct scale *b)
{
    if (a->n_levels != b->n_levels || a->continuous != b->continuous)
        return false;
    for (size_t i = 0; i < a->n_levels; i++)
        if (a->values[i] != b->values[i] || strcmp(a->labels[i], b->labels[i]) != 0)
            return false;
    return true;
}

bool import_scales_find(const struct import_scales *scales, const struct scale *scale,
                        size_t *index)
{
    for (size_t i = 0; i < scales->n; i++)
        if (strcmp(scales->scale[i].name, scale->name) == 0 &&
            import_scales_same_levels(&scales->scale[i], scale)) {
            *index = i;
            return true;
        }
    return false;
}

/* The name of a range says all its levels. */
static bool find_range(const struct import_scales *scales, const char *name, size_t *index)
{
    for (size_t i = 0; i < scales->n; i++)
        if (strcmp(scales->scale[i].name, name) == 0) {
            *index = i;
            return true;
        }
    return false;
}

bool import_scales_use(struct import_scales *scales, const struct scale *scale, size_t *index,
                       struct error *error)
{
    if (!import_scales_find(scales, scale, index)) {
        if (scales->n == IMPORT_MAX_SCALES)
            return error_set(error, ERROR_FAILED, "more than %d scales in one file",
                             IMPORT_MAX_SCALES);
        *index = scales->n;
        scales->scale[scales->n++] = *scale;
    }
    scales->last = *index;
    scales->lowest = scales->highest = 0;
    return true;
}

bool import_scales_use_range(struct import_scales *scales, int64_t lowest, int64_t highest,
                             struct arena *run, size_t *index, struct error *error)
{
    if (lowest < highest && lowest == scales->lowest && highest == scales->highest) {
        *index = scales->last;
        return true;
    }
    char first[DECIMAL_SIZE], last[DECIMAL_SIZE], name[2 * DECIMAL_SIZE + 2];
    decimal_format(lowest, first);
    decimal_format(highest, last);
    snprintf(name, sizeof name, "%s..%s", first, last);
    if (find_range(scales, name, index)) {
        scales->last = *index;
    } else {
        struct scale scale;
        if (scales->n == IMPORT_MAX_SCALES)
            return error_set(error, ERROR_FAILED, "more than %d scales in one file",
                             IMPORT_MAX_SCALES);
        if (!scale_notation_from_range(lowest, highest, run, &scale, error) ||
            !import_scales_use(scales, &scale, index, error))
            return false;
    }
    scales->lowest = lowest;
    scales->highest = highest;
    return true;
}

bool import_scales_use_points(struct import_scales *scales, int64_t lowest, int64_t highest,
                              struct arena *run, size_t *index, struct error *error)
{
    char first[DECIMAL_SIZE], last[DECIMAL_SIZE], name[2 * DECIMAL_SIZE + 16];
    decimal_format(lowest, first);
    decimal_format(highest, last);
    snprintf(name, sizeof name, "%s..%s:points", first, last);
    if (find_range(scales, name, index)) {
        scales->last = *index;
        scales->lowest = scales->highest = 0;
        return true;
    }
    struct scale scale;
    return scale_notation_from_points(lowest, highest, run, &scale, error) &&
           import_scales_use(scales, &scale, index, error);
}
