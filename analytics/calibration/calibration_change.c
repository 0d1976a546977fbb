#include "analytics/calibration/calibration_change.h"

#include <gsl/gsl_cdf.h>
#include <math.h>

/* Questions that a variance between them can be learnt from. */
enum { FEWEST_QUESTIONS = 3 };

static const double POWER = 0.80;

#define SAME_DISTANCE "every answer has the same distance"

/* --- What a question has in common with the others -------------------------------------------- */

struct common {
    double mean, variance; /* between questions; NAN: not known */
    size_t n_questions;
};

static bool counts(const struct moments *sums, const struct limits *limits)
{
    return sums->n >= limits->floor_agreement && sums->n >= 2;
}

/* Of one answer, pooled over the questions that count. */
static double pooled_variance(const struct moments *all, size_t n_questions,
                              const struct limits *limits)
{
    double squares = 0, df = 0;
    for (size_t q = 0; q < n_questions; q++)
        if (counts(&all[q], limits)) {
            squares += all[q].m2;
            df += (double)(all[q].n - 1);
        }
    return df > 0 ? squares / df : NAN;
}

static struct common common_of(const struct moments *all, size_t n_questions,
                               const struct limits *limits)
{
    const double within = pooled_variance(all, n_questions, limits);
    double n = 0, sum = 0, squares = 0, between = 0;
    size_t k = 0;
    for (size_t q = 0; q < n_questions; q++)
        if (counts(&all[q], limits)) {
            k++;
            n += (double)all[q].n;
            sum += (double)all[q].n * all[q].mean;
            squares += (double)all[q].n * (double)all[q].n;
        }
    if (k < FEWEST_QUESTIONS)
        return (struct common){NAN, NAN, k};
    const double mean = sum / n;
    for (size_t q = 0; q < n_questions; q++)
        if (counts(&all[q], limits))
            between += (double)all[q].n * pow(all[q].mean - mean, 2);
    return (struct common){mean, fmax(0, (between - (double)(k - 1) * within) / (n - squares / n)),
                           k};
}

/* --- The comparison --------------------------------------------------------------------------- */

/* A mean that is compared, and its variance. */
struct compared {
    double mean, variance, df;
};

static struct compared raw_mean(const struct moments *sums)
{
    return (struct compared){sums->mean, moments_variance(sums) / (double)sums->n,
                             (double)(sums->n - 1)};
}

/* How much of its distance from the common mean a question keeps. */
static double kept_share(const struct compared *raw, const struct common *common)
{
    const double usual = common->variance / (common->variance + raw->variance);
    const double squared = pow(raw->mean - common->mean, 2) / raw->variance;
    const double alone = 1 - 2 * log((double)common->n_questions) / squared;
    return fmax(usual, alone);
}

static struct compared drawn_mean(const struct compared *raw, const struct common *common)
{
    if (isnan(common->variance) || !(raw->variance > 0))
        return *raw;
    const double share = kept_share(raw, common);
    return (struct compared){common->mean + share * (raw->mean - common->mean),
                             share * raw->variance, raw->df};
}

static struct compared mean_after(const struct moments *after, double variance_before)
{
    const double n = (double)after->n;
    const double variance = fmax(moments_variance(after), variance_before / n);
    return (struct compared){after->mean, variance / n, n - 1};
}

static double degrees_of_freedom(const struct compared *a, const struct compared *b)
{
    const double sum = a->variance + b->variance;
    return sum * sum / (a->variance * a->variance / a->df + b->variance * b->variance / b->df);
}

static struct interval interval_of(const struct compared *before, const struct compared *after)
{
    const double value = after->mean - before->mean;
    const double t = gsl_cdf_tdist_Pinv((1 + CALIBRATION_LEVEL) / 2,
                                        degrees_of_freedom(before, after));
    const double width = t * sqrt(before->variance + after->variance);
    return (struct interval){value - width, value + width};
}

static struct estimate difference_of(const struct compared *raw, const struct compared *drawn,
                                     const struct compared *after, size_t n)
{
    if (!(drawn->variance + after->variance > 0))
        return estimate_undefined(n, SAME_DISTANCE);
    const struct interval a = interval_of(raw, after), b = interval_of(drawn, after);
    return estimate_ok(after->mean - drawn->mean, sqrt(drawn->variance + after->variance),
                       (struct interval){fmin(a.lower, b.lower), fmax(a.upper, b.upper)}, n);
}

static enum calibration_verdict verdict_of(const struct estimate *difference)
{
    if (difference->status != ESTIMATE_OK)
        return CALIBRATION_CANNOT_SAY;
    if (difference->upper < 0)
        return CALIBRATION_BETTER;
    return difference->lower > 0 ? CALIBRATION_WORSE : CALIBRATION_CANNOT_SAY;
}

/* So many that half the distance is as many standard errors as it takes to be seen so often. */
static size_t needed_after(const struct moments *sums, const struct compared *before)
{
    const double errors = gsl_cdf_ugaussian_Pinv((1 + CALIBRATION_LEVEL) / 2) +
                          gsl_cdf_ugaussian_Pinv(POWER);
    const double room = pow(before->mean / 2 / errors, 2) - before->variance;
    return room > 0 ? (size_t)ceil(moments_variance(sums) / room) : 0;
}

static struct estimate mean_of(const struct moments *sums, const struct limits *limits,
                               struct arena *arena)
{
    if (!counts(sums, limits))
        return estimate_too_few(sums->n, limits->floor_agreement, arena);
    const double mean = sums->mean;
    const double se = sqrt(moments_variance(sums) / (double)sums->n);
    if (!(se > 0))
        return estimate_undefined(sums->n, SAME_DISTANCE);
    struct interval bounds = interval_t(mean, se, (double)(sums->n - 1));
    bounds.lower = fmax(bounds.lower, 0);
    return estimate_ok(mean, se, bounds, sums->n);
}

struct calibration_change calibration_change_of(const struct moments *before, size_t n_questions,
                                                size_t question, const struct moments *after,
                                                const struct limits *limits, struct arena *arena)
{
    const struct moments *const own = &before[question];
    const size_t n = own->n < after->n ? own->n : after->n;
    struct calibration_change change = {.before = mean_of(own, limits, arena),
                                        .after = mean_of(after, limits, arena),
                                        .drawn = NAN};
    change.difference = estimate_too_few(n, limits->floor_agreement, arena);
    if (!counts(own, limits))
        return change;
    const struct common common = common_of(before, n_questions, limits);
    const struct compared raw = raw_mean(own), drawn = drawn_mean(&raw, &common);
    change.needed = needed_after(own, &drawn);
    if (!counts(after, limits))
        return change;
    const struct compared now = mean_after(after, moments_variance(own));
    change.drawn = drawn.mean;
    change.difference = difference_of(&raw, &drawn, &now, n);
    change.verdict = verdict_of(&change.difference);
    return change;
}
