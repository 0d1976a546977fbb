#ifndef ASSAY_REPORTS_TEXT_PROGRESS_TEXT_H
#define ASSAY_REPORTS_TEXT_PROGRESS_TEXT_H

#include <stdint.h>

#include "base/buffer.h"

/* How far a pass over a file has come. */
struct progress {
    uint64_t bytes, total; /* done, and of how many; 0: nobody knows */
    uint64_t rows;         /* 0: they are not counted */
    double seconds;        /* since its beginning */
};

/* "12.5 of 286 MiB, 64,000 rows/s, 2 min 5 s left"; "12.5 MiB" where the whole is not known; speed
 * and time only once two seconds have shown them. */
void progress_text(const struct progress *progress, struct buffer *out);

#endif
