#ifndef ASSAY_INGEST_WORKBOOK_CELL_FORMATS_H
#define ASSAY_INGEST_WORKBOOK_CELL_FORMATS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "ingest/workbook/number_format.h"
#include "ingest/workbook/package.h"

/* How the numbers of cells are shown, by the number of their style. A zeroed struct: all plain. */
struct cell_formats {
    unsigned char *formats;
    size_t n;
};

bool cell_formats_read(struct package *package, const char *part, struct cell_formats *ret,
                       struct error *error) MUST_CHECK;
enum number_format cell_formats_get(const struct cell_formats *formats, unsigned long style);
void cell_formats_free(struct cell_formats *formats);

#endif
