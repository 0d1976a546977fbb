#ifndef ASSAY_ANALYTICS_HISTORY_CHANGES_H
#define ASSAY_ANALYTICS_HISTORY_CHANGES_H

#include <stdbool.h>

#include "analytics/measure/limits.h"
#include "analytics/questions/question_result.h"
#include "base/arena.h"
#include "base/ratings.h"

/*
 * What changed from one period to the next: the difference of each question's difficulty,
 * separation and agreement, and of those of the whole, now less before. The two periods count as
 * independent. Interval: from the two intervals, by the method of variance estimates recovery,
 * which keeps their skewness and their allowance for few candidates: lower = d - sqrt((now -
 * lower_now)^2
 * + (upper_before - before)^2), upper likewise. Newcombe (1998), Statistics in Medicine 17,
 * 873-890, for shares; Zou (2007), Psychological Methods 12, 399-413, for correlations; Donner &
 * Zou (2012), Statistical Methods in Medical Research 21, 347-359, for any estimate.
 *
 * A change is visible when its interval leaves out 0 and it holds among all differences of the
 * report by Benjamini-Hochberg; p is two-sided, from the distance to 0 in the interval's half-width
 * on that side.
 */
enum change_kind { CHANGE_DIFFICULTY, CHANGE_SEPARATION, CHANGE_AGREEMENT, CHANGE_KINDS };

struct change {
    struct estimate before, now;
    struct estimate difference; /* n: the smaller of the two; without numbers unless both are OK */
    double p;                   /* NAN without a difference */
    bool is_visible;
};

/* One thing in both periods. */
struct changes {
    bool was_there; /* the question was asked before, on the same scale */
    struct change of[CHANGE_KINDS];
};

struct changes_result {
    struct changes *questions;    /* of the catalogue of now */
    struct change agreement;      /* of all questions together */
    size_t n_compared, n_visible; /* differences: that have an interval; that are visible */
};

/* A period, as far as it is compared. */
struct period_result {
    const struct catalogue *catalogue;
    const struct questions_result *questions;
    const struct estimate *agreement;
};

struct changes_result changes_between(const struct period_result *before,
                                      const struct period_result *now, double false_discovery,
                                      struct arena *run);

/* Of two independent estimates, b less a. */
struct estimate changes_difference(const struct estimate *a, const struct estimate *b);

#endif
