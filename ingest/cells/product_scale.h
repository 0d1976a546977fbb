#ifndef ASSAY_INGEST_CELLS_PRODUCT_SCALE_H
#define ASSAY_INGEST_CELLS_PRODUCT_SCALE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/ratings.h"
#include "ingest/cells/score_cell.h"

enum { PRODUCT_MAX_LEVELS = 10 };

/* A scale that a recruiting product documents, and how its exports write the levels. */
struct product_scale {
    const char *name; /* for --scale */
    struct scale scale;
    int64_t first_number;                      /* the whole number that stands for level 0 */
    const char *spellings[PRODUCT_MAX_LEVELS]; /* of each level by text_key, parted by blanks */
};

/* NULL: there is none of that name. */
const struct product_scale *product_scale_find(const char *name);

/* "greenhouse, greenhouse-overall, …" */
const char *product_scale_names(void);

/*
 * The level that a cell means on this scale: its label in any spelling, its number as the product
 * writes it, or both where they agree; 75%, the share of the scale, where a level lies there; 4/5
 * where 5 is the highest value or the number of levels.
 */
bool product_scale_level(const struct product_scale *product, const struct score_cell *cell,
                         const char *text, int16_t *level);

/*
 * The scales that have a label for each of these texts, in `ret`; returns how many there are.
 */
size_t product_scales_with(const char *const *texts, size_t n, const struct product_scale **ret,
                           size_t size);

/*
 * The scale of the product whose export has these headings; NULL where none is recognised or the
 * product has several. `product` becomes its name, or NULL.
 */
const struct product_scale *product_scale_of_headings(const char *const *headings, size_t n,
                                                      const char **product);

#endif
