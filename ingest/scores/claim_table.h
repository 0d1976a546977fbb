#ifndef ASSAY_INGEST_SCORES_CLAIM_TABLE_H
#define ASSAY_INGEST_SCORES_CLAIM_TABLE_H

#include "base/scores/score_claims.h"
#include "ingest/scores/claim_spool.h"

/*
 * The ratings of one part of a spool that several scores are about, with what these say. Of one day
 * they are told apart by the time; a score without one is of the only time that others have. A
 * zeroed struct is empty; it can be filled again with another part.
 */
struct claim_table {
    struct claim_rating {
        uint64_t key[2]; /* of the four marks */
        uint32_t n;      /* scores about it; 0: the place is free */
        uint32_t claims; /* 1 + index into `claims`; 0: it is there once */
        int32_t clock;   /* a time that is given; 0: none is */
        bool timed;      /* several times are given: those of each have a place of their own */
    } * ratings;
    size_t capacity, n, n_scores;
    struct score_claims *claims;
    size_t n_claims, claims_capacity;
    const size_t *scale; /* which scale a number of a scale stands for: equal ones have one */
};

bool claim_table_fill(struct claim_table *table, const struct claim_spool *spool, size_t part,
                      const size_t *scale, struct error *error) MUST_CHECK;

/* What all scores say of the rating that this one is about; NULL: there is no other. */
const struct score_claims *claim_table_find(const struct claim_table *table,
                                            const struct spooled_claim *claim);

void claim_table_free(struct claim_table *table);

#endif
