#ifndef ASSAY_INGEST_SCORES_CLAIM_SPOOL_H
#define ASSAY_INGEST_SCORES_CLAIM_SPOOL_H

#include <stdint.h>

#include "base/error.h"
#include "ingest/scores/part_spool.h"

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

/*
 * Claims in parts, each of which holds all of one candidate by one interviewer. A record says what
 * differs from the claim before in its part, mostly in a dozen bytes. A zeroed struct holds none.
 */
struct claim_spool {
    struct part_spool records;
    struct spooled_claim last[SPOOL_PARTS]; /* that was added */
};

bool claim_spool_add(struct claim_spool *spool, const struct spooled_claim *claim,
                     struct error *error) MUST_CHECK;

/* Shows the claims of a part in the order in which they were added. */
bool claim_spool_show(const struct claim_spool *spool, size_t part,
                      void (*take)(void *context, const struct spooled_claim *claim), void *context,
                      struct error *error) MUST_CHECK;

void claim_spool_free(struct claim_spool *spool);

#endif
