#ifndef ASSAY_REPORTS_DATA_UNDO_DOCUMENT_H
#define ASSAY_REPORTS_DATA_UNDO_DOCUMENT_H

#include <jansson.h>
#include <stdbool.h>

#include "base/buffer.h"
#include "base/provenance.h"

/* What `assay undo N` prints. `dry_run`: nothing was changed. */
void undo_document_json(const struct undo_record *undo, bool dry_run, const char *version,
                        struct buffer *out);
void undo_document_text(const struct undo_record *undo, bool dry_run, struct buffer *out);

/* "scores: 12 removed, 3 back at an earlier value" */
void undo_document_counts_text(const struct undo_record *undo, struct buffer *out);

json_t *undo_document_counts_json(const struct undo_record *undo);

#endif
