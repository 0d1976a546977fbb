#ifndef ASSAY_REPORTS_RUBRICS_VERSION_TABLE_H
#define ASSAY_REPORTS_RUBRICS_VERSION_TABLE_H

#include "base/arena.h"
#include "reports/model/report.h"
#include "reports/table/table.h"

/* Before and after a change of a question's wording, side by side, with the difference and a
 * verdict for each measure, in words below, and both wordings; older ones are listed. NULL where
 * there was no change. */
struct table *version_table(const struct report *report, size_t question, struct arena *arena);

/* What the change touched, of the newest two wordings. */
enum version_part { VERSION_PROMPT, VERSION_RUBRIC, VERSION_CRITERIA };

enum version_part version_table_changed_part(const struct question_version *before,
                                             const struct question_version *after);

#endif
