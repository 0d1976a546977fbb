#ifndef ASSAY_REPORTS_CANDIDATES_PROFILE_RECORD_H
#define ASSAY_REPORTS_CANDIDATES_PROFILE_RECORD_H

#include <jansson.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "reports/model/report.h"
#include "reports/table/table.h"

/* A row for each topic of a profile; of all profiles. */
struct table *profile_record_table(const struct report *report, size_t profile,
                                   struct arena *arena);
struct table *profile_record_all(const struct report *report, struct arena *arena);

/* The topics of a profile, as an array (docs/json.md). */
json_t *profile_record_topics(const struct report *report, size_t profile);

/* The candidate's code or, where names are shown, the identifier of the export. */
void profile_record_candidate(const struct report *report, size_t profile, struct buffer *text);

#endif
