#ifndef ASSAY_ANALYTICS_FACETS_FACETS_H
#define ASSAY_ANALYTICS_FACETS_FACETS_H

#include "analytics/facets/facets_result.h"
#include "analytics/measure/limits.h"
#include "base/snapshot_view.h"

/*
 * The many-facet model of all ratings on the scale that most are on:
 *
 *     log P(level k)/P(level k - 1) = ability - difficulty - severity - threshold k
 *
 * by marginal maximum likelihood, or for comparison with published tables by joint maximum
 * likelihood; what each number is stands in facets_result.h. Linacre (1989), Many-Facet Rasch
 * Measurement; Masters (1982), Psychometrika 47, 149-174; Bock & Aitkin (1981), Psychometrika 46,
 * 443-459. Where there is no model, the result says why, and all estimates are undefined.
 */
struct facets_options {
    bool joint, common_thresholds;
    bool candidates;      /* abilities are wanted */
    bool style;           /* how interviewers score beyond being severe, bands, and crossing */
    struct limits limits; /* the floor of severities, in ratings; the line of findings */
};

enum { FACETS_MOST_PARAMETERS = 1500 }; /* memory grows with their square, time with the cube */

/* On as many threads as there are processors; the same to the last bit, however many there are.
 * False: `go_on` (NULL: always) said so, which is asked often, by this thread alone. */
bool facets_run(const struct snapshot_view *view, const struct facets_options *options,
                bool (*go_on)(struct error *error), struct arena *run, struct facets_result *ret,
                struct error *error) MUST_CHECK;

/* The same of data that are sealed. */
bool facets_of(struct facets_data *data, const struct facets_options *options,
               bool (*go_on)(struct error *error), struct arena *run, struct facets_result *ret,
               struct error *error) MUST_CHECK;

#endif
