#ifndef ASSAY_INGEST_SCORES_CLAIM_SPOOL_H
#define ASSAY_INGEST_SCORES_CLAIM_SPOOL_H

#include <stdint.h>

#include "base/error.h"
#include "base/memory.h"

/* What is kept of a score, to find those that are about one rating. */
struct spooled_claim {
    /* Marks; all four alike: of one rating, on one day. */
    uint64_t candidate, interviewer, question, rest;
    uint64_t offset, line;
    int64_t submitted; /* as in score_claims.h */
    double points;
    int32_t clock; /* as in score_row.h */
    int16_t level; /* likewise */
    uint16_t scale;
};

enum { CLAIM_PARTS = 256 };

/*
 * Claims in parts, each of which holds all of one candidate by one interviewer. A part is a text of
 * what differs from the claim before, mostly a dozen bytes. What does not fit into a fixed piece of
 * memory lies in a file without a name, so that memory grows by a few bytes for hundreds of claims.
 * A zeroed struct holds none.
 */
struct claim_spool {
    int descriptor; /* of the file, and one more; 0: there is none */
    uint32_t n_blocks;
    struct claim_part {
        unsigned char *bytes; /* those that are not written yet */
        size_t n_bytes;
        struct spooled_claim last; /* that was added */
        uint32_t *blocks;          /* the places in the file */
        size_t n_blocks, capacity;
    } parts[CLAIM_PARTS];
};

bool claim_spool_add(struct claim_spool *spool, const struct spooled_claim *claim,
                     struct error *error) MUST_CHECK;

/* Shows the claims of a part in the order in which they were added. */
bool claim_spool_show(const struct claim_spool *spool, size_t part,
                      void (*take)(void *context, const struct spooled_claim *claim), void *context,
                      struct error *error) MUST_CHECK;

void claim_spool_free(struct claim_spool *spool);

#endif
