#ifndef ASSAY_INGEST_CELLS_ROW_SCALE_H
#define ASSAY_INGEST_CELLS_ROW_SCALE_H

#include <stdbool.h>

#include "base/arena.h"
#include "ingest/cells/product_scale.h"

/* The scale that a row names for its score. */
struct row_scale {
    const struct scale *scale;
    const struct product_scale *product; /* whose it is; or NULL */
};

/* By the name in the export of a product ("stars" of Workable; `product` may be NULL), by the name
 * for --scale, or as scale_notation_parse reads it. False: it is none. */
bool row_scale_find(const char *text, const char *product, struct arena *arena,
                    struct row_scale *ret);

#endif
