#ifndef ASSAY_CLI_READING_INGEST_RECEIPT_H
#define ASSAY_CLI_READING_INGEST_RECEIPT_H

#include "base/buffer.h"
#include "cli/reading/ingest_file.h"
#include "reports/data/receipt.h"

/* What `ingest`, `try` and `inspect` say of what was read. */
struct reading_facts ingest_receipt_facts(const struct ingest_outcome *outcome);

/* The scales that were met, parted by `separator`; NULL: none. */
const char *ingest_receipt_scales(const struct ingest_outcome *outcome, const char *separator,
                                  struct arena *arena);

/* The receipt of a file: the texts are the outcome's and the arena's. */
struct receipt ingest_receipt(const struct ingest_outcome *outcome, struct arena *arena);

#endif
