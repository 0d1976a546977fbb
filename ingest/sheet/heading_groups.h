#ifndef ASSAY_INGEST_HEADING_GROUPS_H
#define ASSAY_INGEST_HEADING_GROUPS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "ingest/sheet/heading_lines.h"

/*
 * The cells of one line of a heading, each standing for the empty ones behind it, and whether each
 * names its own column. A cell does where its words are those of a known one; but "Skills" or
 * "Opening" over several columns that hold the like, numbers or the same labels, is their group.
 */
struct heading_groups {
    const char **cell;
    bool *names_column;
};

/* `at`: the line's place in the sheet; `n`: columns. */
struct heading_groups heading_groups_read(const struct sheet *sheet,
                                          const struct heading_lines *lines, size_t at, size_t n,
                                          struct arena *arena);

#endif
