#ifndef ASSAY_ANALYTICS_AGREEMENT_ICC_ICC_H
#define ASSAY_ANALYTICS_AGREEMENT_ICC_ICC_H

#include <stdbool.h>

#include "analytics/agreement/agreement_result.h"
#include "analytics/agreement/icc/icc_influence.h"
#include "analytics/measure/moments.h"

/*
 * Intraclass correlations of scores on the scale: the share of their variance that comes from the
 * answers. McGraw & Wong (1996), Psychological Methods 1, 30-46. With variances u of answers, r of
 * interviewers and e of what is left:
 *
 *     absolute agreement, a1 = u/(u + r + e)      consistency, c1 = u/(u + e)
 *     one-way, one1 = u/(u + e), with e holding the interviewers too
 *
 * and of the mean of k interviewers (ak, ck, onek) k x/(1 + (k - 1) x) of these. k is the harmonic
 * mean of the ratings of answers with two or more. The variances are those of restricted maximum
 * likelihood on all rows, never negative; they are the classical ones where every interviewer
 * scored every answer and none of those is negative.
 *
 * Bounds: where every candidate gave one answer, on scales of five levels or more, by F on complete
 * data (McGraw & Wong 1996, table 7), which may lie below 0, otherwise by the profile of the
 * restricted likelihood, with the square of t at candidates - 1; where answers leave nothing to the
 * residual, the lower bound is that of 1 - 1/(2n). Scores of fewer levels are too far from normal
 * for those, and where candidates gave several answers they are not independent: there by what
 * candidates move, icc_clustered.h.
 */
enum { ICC_FEW_LEVELS = 4 };

struct icc {
    struct icc_sums sums;
    size_t n_candidates;   /* with a pair */
    bool few_levels;       /* of the scale: scores are far from normal */
    bool repeated;         /* a candidate has several answers */
    size_t answers, pairs; /* of the candidate under way */

    struct icc_influence influence; /* between the passes, where candidates may be clusters */
    bool clustered;
    double moved[ICC_N_KINDS]; /* by the candidate under way */
    struct moments moves[ICC_N_KINDS];
};

/* First pass, candidate by candidate; others of the same questions can be added. */
void icc_add(struct icc *icc, const struct icc_unit *unit);
void icc_end_candidate(struct icc *icc);
void icc_merge(struct icc *icc, const struct icc *other);

/* The sums are complete. What searches ends early, with results that mean nothing, where `parallel`
 * stops it (NULL: never). `pooled`: over questions, so that candidates may give several answers. */
void icc_end_count(struct icc *icc, bool pooled, const struct parallel *parallel,
                   struct arena *arena);

/* Second pass, and icc_end_candidate after each. */
void icc_move(struct icc *icc, const struct icc_unit *unit);

/* All six alike, and none of them OK. */
struct icc_result icc_without(struct estimate missing, double k);

/* Reasons live in `run`. */
struct icc_result icc_estimate(const struct icc *icc, size_t floor, const struct parallel *parallel,
                               struct arena *run);

#endif
