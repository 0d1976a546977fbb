#include "ingest/bytes/csv_line.h"

#include <string.h>

/* A piece at a time, since a file may have one kind of line end alone. */
enum { LOOKED_AT = 256 };

size_t csv_line_length(const char *bytes, size_t length)
{
    for (size_t at = 0; at < length; at += LOOKED_AT) {
        const size_t n = length - at < LOOKED_AT ? length - at : LOOKED_AT;
        const char *const lf = memchr(bytes + at, '\n', n);
        const char *const cr = memchr(bytes + at, '\r', lf ? (size_t)(lf - bytes) - at : n);
        if (cr || lf)
            return (size_t)((cr ? cr : lf) - bytes);
    }
    return length;
}
