#ifndef ASSAY_BASE_SCORES_SCORE_CLAIMS_H
#define ASSAY_BASE_SCORES_SCORE_CLAIMS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buffer.h"

#define NOT_SUBMITTED INT64_MIN

/* What one row of a file says of a rating. */
struct score_claim {
    uint64_t line;
    int64_t scale; /* equal numbers: the same scale */
    int16_t level; /* from 0; negative where there is none */
    bool scored;   /* it has a level, or points */
    double points;
    int64_t submitted; /* seconds since any one moment; NOT_SUBMITTED: it does not say */
};

enum { CLAIM_LINES_TOLD = 20 };

/* Of some of the rows. */
struct claim_tally {
    size_t n, n_scored;
    bool differ;
    struct score_claim first;
    uint64_t lines[CLAIM_LINES_TOLD]; /* the first that came, where there are more */
    uint64_t first_line;
};

/*
 * All rows of one file that say what one interviewer gave one candidate for one question at one
 * moment, added in any order. Where all say when they were submitted, the latest alone count. These
 * contradict each other where they give different scores, or some none. A zeroed struct holds none.
 */
struct score_claims {
    struct claim_tally all, latest;
    bool submission_unknown; /* of one of them */
};

enum claims_verdict { CLAIMS_AGREE, CLAIMS_CONTRADICT };

void score_claims_add(struct score_claims *claims, const struct score_claim *claim);

enum claims_verdict score_claims_judge(const struct score_claims *claims);

/* Rows that were submitted before this moment are replaced by later ones; NOT_SUBMITTED: none are.
 */
int64_t score_claims_since(const struct score_claims *claims);

/* The rows that count. */
const struct claim_tally *score_claims_counted(const struct score_claims *claims);

/* Why rows that contradict each other are not taken, and what can be done. */
void score_claims_reason(const struct score_claims *claims, struct buffer *out);
extern const char score_claims_hint[];

#endif
