#ifndef ASSAY_REPORTS_QUESTIONS_DOCUMENT_H
#define ASSAY_REPORTS_QUESTIONS_DOCUMENT_H

#include "base/buffer.h"
#include "reports/report.h"

/* What `assay questions --format json` prints. */
void questions_json(const struct report *report, struct buffer *out);

#endif
