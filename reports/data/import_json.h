#ifndef ASSAY_REPORTS_DATA_IMPORT_JSON_H
#define ASSAY_REPORTS_DATA_IMPORT_JSON_H

#include "base/buffer.h"
#include "base/provenance.h"

/* What `assay imports` prints as JSON: "imports", an object each. */
void imports_json(const struct import_entry *entries, size_t n, const char *version,
                  struct buffer *out);

/* What `assay imports N` prints: one such object, with "undo" (null: it is undone), "reasons" and
 * "rejects". */
void import_json(const struct import_entry *entry, const struct undo_record *undo,
                 const struct import_rejects *rejects, const char *version, struct buffer *out);

#endif
