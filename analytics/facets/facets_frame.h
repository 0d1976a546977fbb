#ifndef ASSAY_ANALYTICS_FACETS_FACETS_FRAME_H
#define ASSAY_ANALYTICS_FACETS_FACETS_FRAME_H

#include "analytics/facets/facets.h"
#include "analytics/facets/facets_comparable.h"
#include "analytics/facets/facets_layout.h"
#include "analytics/facets/facets_misfit.h"

/* What both ways of estimation have in common when results are written: who is who, who can be
 * compared, and estimates of sums of parameters. */
struct facets_frame {
    const struct facets_data *data;
    const struct facets_layout *layout;
    const struct facets_options *options;
    struct facets_comparable comparable;
    struct arena *run; /* where results and reasons live */
    struct facets_result *result;
};

/* A result in which nothing is known of anybody, but how many ratings there are. */
void facets_frame_begin(const struct facets_frame *frame);

/* Says why there is no model, and sets all estimates to that. */
void facets_frame_refuse(const struct facets_frame *frame, const char *reason, bool converged);

/* Sets `ret` to the weights of an interviewer's severity against those it can be compared with, by
 * parameter. False: there is nobody, or it was set aside; the estimate says so. */
bool facets_frame_severity(const struct facets_frame *frame, size_t interviewer, double *ret);

/* The sum of weights times parameters; its error by the covariance. */
double facets_frame_value(const struct facets_frame *frame, const double *weights,
                          const double *parameters);

/* Value and error with the interval of a normal distribution. */
struct estimate facets_frame_normal(double value, double se, size_t n);

/* Whether the floor is met; sets the estimate where it is not. */
bool facets_frame_enough(const struct facets_frame *frame, size_t n, struct estimate *ret);

void facets_frame_misfit(const struct facets_frame *frame, const struct facets_misfit *misfit);

#endif
