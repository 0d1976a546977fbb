#ifndef ASSAY_REPORTS_DATA_SETTINGS_JSON_H
#define ASSAY_REPORTS_DATA_SETTINGS_JSON_H

#include "base/buffer.h"
#include "reports/data/settings_table.h"

/* What `assay settings --format json` prints. */
void settings_json(const char *version, const struct setting *settings, size_t n,
                   struct buffer *out);

#endif
