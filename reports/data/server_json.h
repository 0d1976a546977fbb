#ifndef ASSAY_REPORTS_DATA_SERVER_JSON_H
#define ASSAY_REPORTS_DATA_SERVER_JSON_H

#include <stdbool.h>

#include "base/buffer.h"

/* What `assay server status --format json` prints. `conninfo` may be empty. */
void server_json(bool running, const char *conninfo, struct buffer *out);

#endif
