#ifndef ASSAY_REPORTS_DATA_PEOPLE_JSON_H
#define ASSAY_REPORTS_DATA_PEOPLE_JSON_H

#include <stdbool.h>

#include "base/buffer.h"
#include "reports/data/people_table.h"

/* What `assay people` and `assay people --suspects` print as JSON. */
void people_json(const struct people *people, bool names, const char *version, struct buffer *out);
void people_json_suspects(const struct suspect_lists *suspects, bool names, const char *version,
                          struct buffer *out);

/* What a merge, or taking it back, did; as JSON and in words. */
void people_json_merge(const struct merge_record *merge, bool taken_back, const char *version,
                       struct buffer *out);
void people_json_merge_text(const struct merge_record *merge, bool taken_back, struct buffer *out);

#endif
