#ifndef ASSAY_ANALYTICS_INTERVIEWERS_DEVIATION_H
#define ASSAY_ANALYTICS_INTERVIEWERS_DEVIATION_H

#include "analytics/measure/estimate.h"

/* How far an interviewer's scores lie from those of colleagues on the same answers, on the scale's
 * values: below 0 is lower. */
struct deviation {
    double value, se, df; /* df: of t; the clusters that count, less one */
    double range;         /* of the scale, from its lowest to its highest value */
    size_t n;             /* answers */
};

/*
 * Bounds by t, cut at the range of the scale where they leave it. Where every cluster gave the same
 * (se 0) there is no spread to measure: as many clusters as Wilson's interval of 0 out of df + 1
 * allows may then lie at either end of the range. Too few: n below `floor`, or df below 1.
 */
struct estimate deviation_estimate(const struct deviation *deviation, size_t floor,
                                   struct arena *run);

/* One-sided p for a true deviation below `line`; 1 - p is that for above. The estimate is OK, the
 * line strictly inside the range. */
double deviation_p_below(const struct deviation *deviation, double line);

#endif
