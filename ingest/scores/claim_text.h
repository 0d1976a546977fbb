#ifndef ASSAY_INGEST_SCORES_CLAIM_TEXT_H
#define ASSAY_INGEST_SCORES_CLAIM_TEXT_H

#include <stddef.h>

#include "ingest/scores/claim_spool.h"

/* The most that a claim takes. */
enum { CLAIM_TEXT_MOST = 80 };

/* Writes how the claim differs from `last`, which becomes it; returns the number of bytes, never 0,
 * of which the first is never 0 either. */
size_t claim_text_write(struct spooled_claim *last, const struct spooled_claim *claim,
                        unsigned char out[CLAIM_TEXT_MOST]);

/* Makes of `last` the claim that was written after it; returns the number of bytes read. */
size_t claim_text_read(struct spooled_claim *last, const unsigned char *bytes);

#endif
