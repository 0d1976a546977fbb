#ifndef ASSAY_REPORTS_DATA_DISTRIBUTION_JSON_H
#define ASSAY_REPORTS_DATA_DISTRIBUTION_JSON_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buffer.h"

struct distribution_line {
    const char *table;
    bool is_sharded; /* by candidate; else whole on every node */
    bool is_new;     /* distributed just now */
};

/* What `assay server distribute --format json` prints. */
void distribution_json(size_t n_workers, size_t n_shards, const struct distribution_line *lines,
                       size_t n, struct buffer *out);

#endif
