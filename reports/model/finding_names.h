#ifndef ASSAY_REPORTS_MODEL_FINDING_NAMES_H
#define ASSAY_REPORTS_MODEL_FINDING_NAMES_H

#include "base/buffer.h"
#include "reports/model/report.h"

/* Findings by the names that they have in JSON and CSV. */

/* "too_hard", "severe", "grown_harder". */
const char *finding_names_kind(enum finding_kind kind);

/* "clear", "watch"; NULL where a finding has no strength. */
const char *finding_names_strength(enum finding_strength strength);

/* "flagged", "watch", "sound", "cannot_say". */
const char *finding_names_state(enum state state);

/* One more of a list in a cell: "too_hard:clear floor:watch". */
void finding_names_add(const char *kind, enum finding_strength strength, struct buffer *list);

#endif
