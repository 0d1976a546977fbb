#include "base/scores/score_claims.h"

#include <stdlib.h>

const char score_claims_hint[] =
    "keep one of them; a second interview needs a date or an interview id of its own";

static bool is_same(const struct score_claim *a, const struct score_claim *b)
{
    return a->scored == b->scored && a->scale == b->scale && a->level == b->level &&
           a->points == b->points;
}

static void tally(struct claim_tally *tally, const struct score_claim *claim)
{
    if (tally->n == 0) {
        tally->first = *claim;
        tally->first_line = claim->line;
    }
    if (tally->n < CLAIM_LINES_TOLD)
        tally->lines[tally->n] = claim->line;
    if (claim->line < tally->first_line)
        tally->first_line = claim->line;
    tally->differ |= !is_same(&tally->first, claim);
    tally->n_scored += claim->scored;
    tally->n++;
}

void score_claims_add(struct score_claims *claims, const struct score_claim *claim)
{
    tally(&claims->all, claim);
    if (claim->submitted == NOT_SUBMITTED) {
        claims->submission_unknown = true;
        return;
    }
    if (claims->latest.n && claim->submitted < claims->latest.first.submitted)
        return;
    if (claims->latest.n && claim->submitted > claims->latest.first.submitted)
        claims->latest = (struct claim_tally){0};
    tally(&claims->latest, claim);
}

int64_t score_claims_since(const struct score_claims *claims)
{
    return claims->submission_unknown || claims->latest.n == claims->all.n
               ? NOT_SUBMITTED
               : claims->latest.first.submitted;
}

const struct claim_tally *score_claims_counted(const struct score_claims *claims)
{
    return score_claims_since(claims) == NOT_SUBMITTED ? &claims->all : &claims->latest;
}

/* Rows without a score say nothing that could contradict one another. */
enum claims_verdict score_claims_judge(const struct score_claims *claims)
{
    const struct claim_tally *const counted = score_claims_counted(claims);
    return counted->n_scored && counted->differ ? CLAIMS_CONTRADICT : CLAIMS_AGREE;
}

static int by_line(const void *a, const void *b)
{
    const uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return (x > y) - (x < y);
}

void score_claims_reason(const struct score_claims *claims, struct buffer *out)
{
    struct claim_tally counted = *score_claims_counted(claims);
    if (counted.n > CLAIM_LINES_TOLD) {
        buffer_format(out, "%zu lines, the first of them %llu", counted.n,
                      (unsigned long long)counted.first_line);
    } else {
        qsort(counted.lines, counted.n, sizeof *counted.lines, by_line);
        for (size_t i = 0; i < counted.n; i++)
            buffer_format(out, "%s%llu", i ? ", " : "lines ", (unsigned long long)counted.lines[i]);
    }
    buffer_add(out, ": different scores by one interviewer for the same question on the same day");
}
