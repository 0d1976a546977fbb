#ifndef ASSAY_ANALYTICS_HISTORY_DRIFT_H
#define ASSAY_ANALYTICS_HISTORY_DRIFT_H

#include <stdbool.h>

#include "analytics/measure/estimate.h"
#include "analytics/measure/finding.h"
#include "analytics/measure/month_mean.h"

/*
 * Whether monthly series have left where they were. The last DRIFT_JUDGED months are judged against
 * the baseline: all months before them or, where those are too few, as many as it takes. A one-way
 * random effects model of the baseline gives the mean, weighted by precision; the variance within a
 * month; and that between months, where the months differ by more than their candidates explain:
 * (MS between - MS within) / n0, or 0 (Searle, Casella & McCulloch 1992, Variance Components,
 * chapter 4). A few months tell little of it: MS between / MS within is pooled over all series, but
 * for one that stands out by an F test at 0.01. The within variance of all months counts as one.
 *
 * Limits of a month with u units: mean +- t sqrt(between + within/u + SE(mean)^2), t at the degrees
 * of freedom of Satterthwaite (1946): a prediction interval as in Higgins, Thompson & Spiegelhalter
 * (2009), Journal of the Royal Statistical Society A 172, 137-159; a control chart whose limits
 * follow n and hold the variation between months, as in Laney (2002), Quality Engineering 14,
 * 531-537.
 *
 * One state: drift, where three judged months in a row lie beyond their limits on one side, or the
 * trend is clear; watch, where the last judged month lies beyond, or a trend is likely; otherwise
 * steady. Series are measured against each other, so that one that moves seems to push the others
 * the other way by a part, `echo`, of its move: drift that is no larger than such an echo of
 * another one's is a watch. Too few: less than DRIFT_BASELINE_MONTHS months or `floor` observations
 * of a baseline, or no month after it with DRIFT_MONTH_FLOOR observations.
 */
enum {
    DRIFT_SHOWN = 12, /* calendar months, for trends too */
    DRIFT_JUDGED = 6,
    DRIFT_IN_A_ROW = 3,
    DRIFT_BASELINE_MONTHS = 3,
    DRIFT_MONTH_FLOOR = 5,
    DRIFT_TREND_MONTHS = 4
};

enum drift_state { DRIFT_TOO_FEW, DRIFT_STEADY, DRIFT_WATCH, DRIFT_CLEAR };
enum drift_side { DRIFT_BELOW = -1, DRIFT_WITHIN = 0, DRIFT_ABOVE = 1 };

struct drift_month {
    size_t month; /* month.h */
    struct estimate value;
    bool is_judged;
    double expected, lower, upper; /* where it is judged */
    enum drift_side side;
};

struct drift_series {
    enum drift_state state;
    enum drift_side side; /* to which it went, where the state is watch or drift */
    bool may_be_echo;     /* a watch, no larger than the echo of another one's drift */
    const char *reason;   /* why too few */
    size_t n_in_a_row;    /* judged months beyond their limits on that side, one after the other */
    struct estimate before; /* the baseline: its mean */
    double between_sd;      /* of months of the baseline, beyond what their candidates explain */
    size_t baseline_months;
    struct drift_month *months; /* the last DRIFT_SHOWN that have an observation, rising */
    size_t n_months;
    struct estimate trend;                /* per month, over the months shown */
    double trend_p;                       /* two-sided, against 0; NAN without a trend */
    double trend_total;                   /* from the first month shown to the last */
    enum finding_strength trend_strength; /* clear: the interval leaves out 0 and the test holds
                                             among those of all series; watch: the interval does.
                                             Of a total below `least` neither */
};

struct drift_limits {
    size_t last_month;      /* that is shown */
    size_t floor;           /* observations of a baseline */
    double least;           /* a trend that moved the series by less is not told */
    double echo;            /* the most of a move that shows in the others, as a part of it */
    double false_discovery; /* over the trends of all series */
};

/*
 * Judges n series. Months are rising, none after the last. The trend is weighted least squares on
 * the monthly means, weights 1/(between + within/units), between by moments of the residuals;
 * interval by Knapp & Hartung (2003), Statistics in Medicine 22, 2693-2710, never below the model's
 * own, with t at months - 2; at least DRIFT_TREND_MONTHS months.
 */
void drift_judge(const struct month_series *series, size_t n, const struct drift_limits *limits,
                 struct arena *run, struct drift_series *results);

/* What was found of a series: `above` or `below` by the side to which it went. */
struct finding drift_finding(const struct drift_series *series, enum finding_kind above,
                             enum finding_kind below);

/* The judged month that tells of a series: the last one on the side it went to, or the last one
 * judged; NULL where none is. */
const struct drift_month *drift_telling_month(const struct drift_series *series);

#endif
