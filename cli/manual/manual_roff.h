#ifndef ASSAY_CLI_MANUAL_MANUAL_ROFF_H
#define ASSAY_CLI_MANUAL_MANUAL_ROFF_H

#include <stdint.h>

#include "cli/manual/manual_page.h"

/* The page for man(1), in section 1, dated by a moment in seconds since 1970. What looks like an
 * option, and what stands between backquotes, is bold. */
void manual_roff(const struct manual_page *page, const char *version, int64_t moment,
                 struct buffer *out);

#endif
