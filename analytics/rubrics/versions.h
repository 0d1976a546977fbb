#ifndef ASSAY_ANALYTICS_RUBRICS_VERSIONS_H
#define ASSAY_ANALYTICS_RUBRICS_VERSIONS_H

#include "analytics/measure/limits.h"
#include "analytics/rubrics/version_result.h"
#include "base/arena.h"
#include "base/parallel.h"
#include "base/ratings.h"

/*
 * What a change of a question's wording did, from ratings that stream by twice (analysis.h): the
 * newest wording against the one before, in difficulty, separation (item-rest correlation) and
 * agreement (pooled quadratic kappa), each estimated with either wording as if it were a question
 * of its own. Two groups of candidates, taken as independent: who met several wordings counts in
 * none of this, and is counted. The difference of difficulties is net of candidates and
 * interviewers (effects_contrast.h) where the design tells it, else that of the two shares; the
 * others are differences of two estimates (interval_difference.h). Too few where either wording has
 * too few; undefined where either is. Verdicts: version_verdict.h.
 */
struct versions;

/* Results and reasons live in `run`, as long as the catalogue does. */
struct versions *versions_create(const struct catalogue *catalogue, const struct limits *limits,
                                 struct arena *run);
void versions_add(struct versions *versions, const struct candidate_ratings *ratings);
/* Ends early, and then has no result, where `parallel` stops it (NULL: never). */
void versions_end_pass(struct versions *versions, const struct parallel *parallel);
void versions_free(struct versions *versions);

/* Adds the first pass of another one over other candidates, before this one's first pass ends. */
void versions_merge(struct versions *versions, const struct versions *other);

/* After the second pass. */
const struct versions_result *versions_finish(struct versions *versions);

#endif
