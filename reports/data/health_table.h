#ifndef ASSAY_REPORTS_DATA_HEALTH_TABLE_H
#define ASSAY_REPORTS_DATA_HEALTH_TABLE_H

#include "base/buffer.h"
#include "reports/table/table.h"

/* One thing that Assay uses, and how it was found. */
struct health {
    const char *part; /* "server", "gnuplot" */
    bool is_ok;
    const char *found; /* a few words */
    const char *todo;  /* what to do; NULL: nothing */
};

/* What `assay doctor` shows. */
struct table *health_table(const struct health *parts, size_t n, struct arena *arena);
void health_table_json(const char *version, const struct health *parts, size_t n,
                       struct buffer *out);

#endif
