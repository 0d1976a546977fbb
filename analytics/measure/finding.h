#ifndef ASSAY_ANALYTICS_MEASURE_FINDING_H
#define ASSAY_ANALYTICS_MEASURE_FINDING_H

#include <stddef.h>

enum finding_kind {
    FINDING_TOO_HARD,
    FINDING_TOO_EASY,
    FINDING_NEGATIVE,
    FINDING_FLAT,
    FINDING_DISAGREE,
    FINDING_FLOOR,
    FINDING_CEILING,
    FINDING_UNUSED_LEVEL,
    FINDING_DISORDERED_LEVELS,
    FINDING_TOO_FEW
};

/* Clear: the whole interval is beyond the line and the test holds among all tests of the run.
 * Watch: the estimate is. */
enum finding_strength { STRENGTH_NONE, STRENGTH_WATCH, STRENGTH_CLEAR };

struct finding {
    enum finding_kind kind;
    enum finding_strength strength; /* STRENGTH_NONE for FINDING_TOO_FEW alone */
    double p;                       /* one-sided, against the line; NAN without a test */
    size_t level;                   /* of UNUSED_LEVEL, and the lower one of DISORDERED_LEVELS */
};

#endif
