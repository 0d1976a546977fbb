#ifndef ASSAY_ANALYTICS_FACETS_STYLE_STYLE_H
#define ASSAY_ANALYTICS_FACETS_STYLE_STYLE_H

#include "analytics/facets/facets_frame.h"
#include "analytics/facets/facets_marginal.h"

/*
 * How each interviewer scores beyond being severe or lenient: keeping to the middle
 * (centrality.h), seeing one thing in the whole candidate (halo.h), reading a topic otherwise
 * (topic_bias.h); and the bands of infit and outfit (fit_bands.h). What is found is clear: the
 * one-sided p, of topics the two-sided one, holds by Benjamini & Hochberg (1995) among all of its
 * kind at the rate of findings, and the estimate is beyond a line that matters: a slope of 0.9, a
 * share of 0.1, the line of severity. Fills the result; false: `go_on` said so.
 */
bool style_fill(const struct facets_frame *frame, const struct facets_fit *fit,
                bool (*go_on)(struct error *error), struct error *error) MUST_CHECK;

#endif
