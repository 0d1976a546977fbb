#ifndef ASSAY_ANALYTICS_HISTORY_FINDING_COURSE_H
#define ASSAY_ANALYTICS_HISTORY_FINDING_COURSE_H

#include <stdbool.h>

#include "analytics/measure/state.h"

/*
 * One finding, looked at each month's end over a window that moves on. Whoever looks twelve times a
 * year at something near its line sees it beyond in some month or other, so that
 *
 * - a watch is told as new only when the look before had it too;
 * - a clear finding is told at once, and stays until its interval is inside the line, or its
 *   estimate back over it by a quarter of the half-width towards the line, or the window has no
 *   estimate left;
 * - what was told before and went is back, not new.
 *
 * A kind without a line (levels) is over when it is not found.
 *
 * Where what it is about was changed, a clear finding waits for scores from after the change: it is
 * fixed by finding_course_repair, or goes on as above once it is clear again or its interval is
 * inside the line.
 */
enum finding_news { NEWS_NONE, NEWS_NEW, NEWS_STILL, NEWS_BACK, NEWS_GONE, NEWS_FIXED, NEWS_WAITS };

struct finding_look {
    enum finding_strength strength;  /* as found among all tests of this look */
    const struct estimate *estimate; /* NULL: the kind has no line */
    enum state_side side;
    double line;
};

/* Zero before the first look. `before` is the estimate of the last look before a change that the
 * finding waits for. */
struct finding_course {
    enum finding_strength shown; /* a clear one that stays is clear, whatever the look found */
    enum finding_strength told;  /* what news were given of, and it is not gone */
    bool seen_before;            /* the look before had it */
    bool was_told;               /* ever */
    bool waits;
    struct estimate before;
};

/* The next look, in the order of time. */
enum finding_news finding_course_look(struct finding_course *course,
                                      const struct finding_look *look);

/* What it is about was changed since the look before, whose estimate this is (NULL: it had none):
 * from now on looks have scores from after the change alone. Only a clear finding of a kind that
 * has a line waits. */
void finding_course_change(struct finding_course *course, const struct estimate *before);

/*
 * Whether something is fixed, which is more than gone: scores from after the change alone, on the
 * sound side of the line, and a difference from those before it whose interval leaves out 0
 * (interval_difference.h). Without an estimate from after it is not known to be.
 */
struct finding_repair {
    bool is_fixed;
    struct estimate difference; /* after less before; status and reason of what is missing */
};

struct finding_repair finding_course_repair(const struct estimate *before,
                                            const struct estimate *after, enum state_side side,
                                            double line);

#endif
