#ifndef ASSAY_REPORTS_TABLE_WORKBOOK_FILE_H
#define ASSAY_REPORTS_TABLE_WORKBOOK_FILE_H

#include "base/buffer.h"
#include "base/error.h"

/* Has `write` make a workbook in a temporary file, and adds its bytes to `out`, which is unchanged
 * on failure. */
bool workbook_file(bool (*write)(const char *path, const void *context, struct error *error),
                   const void *context, struct buffer *out, struct error *error) MUST_CHECK;

#endif
