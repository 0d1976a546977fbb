#ifndef ASSAY_ANALYTICS_MEASURE_STATE_H
#define ASSAY_ANALYTICS_MEASURE_STATE_H

#include <stdbool.h>
#include <stddef.h>

#include "analytics/measure/estimate.h"
#include "analytics/measure/finding.h"

/*
 * What is known of something that a line is drawn for. Flagged: a clear finding. Watch: the
 * estimate is beyond the line. Sound: the whole interval is inside it. Otherwise nobody can say:
 * that nothing was found is not that nothing is there.
 */
enum state { STATE_CANNOT_SAY, STATE_SOUND, STATE_WATCH, STATE_FLAGGED };

/* Where an estimate is sound. */
enum state_side { SOUND_ABOVE, SOUND_BELOW };

enum state state_of_line(const struct estimate *estimate, enum state_side side, double line,
                         enum finding_strength strength);

/* How many more observations; `many`, and 0, where it takes more than three times as many again.
 */
struct state_need {
    size_t more;
    bool many;
};

/*
 * What it takes until the interval is on one side of the line, if the estimate stays where it is:
 * n ((half-width)/(distance to the line))^2 - n, half-width being that towards the line, n what the
 * interval was made of; rounded up to two digits, at least 1. 0 where the line is outside already.
 * The estimate is OK.
 */
struct state_need state_need_for_line(const struct estimate *estimate, size_t n, double line);

/* What it takes to reach a floor; of two needs the larger. */
struct state_need state_need_for_floor(size_t n, size_t floor);
struct state_need state_need_larger(struct state_need a, struct state_need b);

#endif
