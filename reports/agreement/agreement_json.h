#ifndef ASSAY_REPORTS_AGREEMENT_AGREEMENT_JSON_H
#define ASSAY_REPORTS_AGREEMENT_AGREEMENT_JSON_H

#include "base/buffer.h"
#include "reports/model/report.h"

/* What `assay agreement --format json` prints. */
void agreement_json(const struct report *report, struct buffer *out);

#endif
