#ifndef ASSAY_REPORTS_QUESTIONS_QUESTIONS_JSON_H
#define ASSAY_REPORTS_QUESTIONS_QUESTIONS_JSON_H

#include <jansson.h>

#include "base/buffer.h"
#include "reports/model/report.h"

/* What `assay questions --format json` prints. */
void questions_json(const struct report *report, struct buffer *out);

/* One of its questions. */
json_t *question_json(const struct report *report, size_t question);

#endif
