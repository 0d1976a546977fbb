#ifndef ASSAY_REPORTS_AGREEMENT_AGREEMENT_JSON_H
#define ASSAY_REPORTS_AGREEMENT_AGREEMENT_JSON_H

#include "base/buffer.h"
#include "reports/model/report.h"
#include "reports/table/text_sink.h"

/* What `assay agreement --format json` prints. */
void agreement_json(const struct report *report, struct buffer *out);

/* The same, given away while it is written, so that many pairs take no memory; `out` keeps the
 * last piece. False: the sink failed. */
bool agreement_json_write(const struct report *report, const struct text_sink *sink,
                          struct buffer *out, struct error *error) MUST_CHECK;

#endif
