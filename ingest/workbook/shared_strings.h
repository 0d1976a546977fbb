#ifndef ASSAY_INGEST_WORKBOOK_SHARED_STRINGS_H
#define ASSAY_INGEST_WORKBOOK_SHARED_STRINGS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buffer.h"
#include "base/error.h"
#include "ingest/workbook/package.h"

/* The texts that the cells of a workbook share. A zeroed struct: none. */
struct shared_strings {
    struct buffer texts;
    size_t *ends; /* of each text, in `texts` */
    size_t n, capacity;
};

/* Fails where they are larger than a workbook's can reasonably be: 256 MiB. */
bool shared_strings_read(struct package *package, const char *part, struct shared_strings *ret,
                         struct error *error) MUST_CHECK;

/* Not NUL-terminated; NULL: there is none of this number. */
const char *shared_strings_get(const struct shared_strings *strings, unsigned long index,
                               size_t *length);
void shared_strings_free(struct shared_strings *strings);

#endif
