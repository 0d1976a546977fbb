#ifndef ASSAY_REPORTS_DATA_BANK_JSON_H
#define ASSAY_REPORTS_DATA_BANK_JSON_H

#include "base/bank.h"
#include "base/buffer.h"

/* What `assay bank show` prints as JSON, and as Markdown that `assay bank import` reads back as the
 * same bank. */
void bank_json(const struct bank *bank, const char *version, struct buffer *out);
void bank_json_markdown(const struct bank *bank, struct buffer *out);

#endif
