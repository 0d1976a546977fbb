#ifndef ASSAY_REPORTS_CANDIDATES_COMPARISON_JSON_H
#define ASSAY_REPORTS_CANDIDATES_COMPARISON_JSON_H

#include "base/buffer.h"
#include "reports/candidates/comparison_table.h"

/* What `assay candidates --compare --format json` prints (docs/json.md). */
void comparison_json(const struct compared *compared, struct buffer *out);

#endif
