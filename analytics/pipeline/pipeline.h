#ifndef ASSAY_ANALYTICS_PIPELINE_PIPELINE_H
#define ASSAY_ANALYTICS_PIPELINE_PIPELINE_H

#include "analytics/measure/limits.h"
#include "analytics/pipeline/pipeline_result.h"
#include "base/sittings.h"

/*
 * How applications move through the stages of a hiring process, from the sittings of every
 * candidate, whatever their dates. An application was hired where any of its interviews says so;
 * it was rejected or withdrawn where its last stage says so; otherwise it is in flight, and in no
 * denominator. Shares have Wilson intervals; where candidates have several applications n is
 * divided by the design effect, the variance of the share by candidate over that by application,
 * at least 1 (Kish (1965), Survey Sampling, 161-164). They are undefined where nobody was rejected
 * or withdrew in any of the data, for then the exports do not tell.
 */
struct pipeline_options {
    struct limits limits;
    struct pipeline_windows windows;
    const char *const *stages; /* names, in natural order, each once */
    size_t n_stages;
    const size_t *declared; /* the stages that count, in order; NULL: all, in the order found */
    size_t n_declared;
    long stage; /* the only one shown, or STAGE_ANY */
    size_t n_interviewers;
};

struct pipeline;

/* The result and its texts live in `run`; it owns memory beside that until pipeline_free. */
struct pipeline *pipeline_create(const struct pipeline_options *options, struct arena *run);
void pipeline_add(struct pipeline *pipeline, const struct candidate_sittings *sittings);

/* `unknown_words`: those of an outcome that is not known, or NULL; kept for who tells the result.
 */
const struct pipeline_result *pipeline_finish(struct pipeline *pipeline, const char *unknown_words);
void pipeline_free(struct pipeline *pipeline);

#endif
