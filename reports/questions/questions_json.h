#ifndef ASSAY_REPORTS_QUESTIONS_QUESTIONS_JSON_H
#define ASSAY_REPORTS_QUESTIONS_QUESTIONS_JSON_H

#include <jansson.h>

#include "base/buffer.h"
#include "reports/model/report.h"

/* What `assay questions --format json` prints. */
void questions_json(const struct report *report, struct buffer *out);

/* How many candidates have each outcome, the wordings that are not known, and what the numbers of
 * questions with the outcome do not command_say. */
json_t *questions_json_outcomes(const struct report *report);

#endif
